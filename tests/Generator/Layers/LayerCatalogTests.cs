extern alias runtime;

using NetGen.Generator.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Tests.Emission;
using NetGen.Generator.Tests.Parsing;

namespace NetGen.Generator.Tests.Layers;

/// <summary>The runtime's attributes and the generator's kinds of layers are the same list.</summary>
public class LayerCatalogTests
{
    [Fact]
    public void EachLayerAttributeOfTheRuntimeHasItsKind() =>
        Assert.Equal(
            typeof(runtime::NetGen.LayerAttribute).Assembly.GetTypes()
                .Where(type => type.BaseType == typeof(runtime::NetGen.LayerAttribute))
                .Select(type => type.Name)
                .Order(),
            LayerCatalog.Factories.Select(kind => kind.AttributeName).Append("InputAttribute").Order());

    /// <summary>What a broken network declares, so that one wrong argument is not followed by an error at each use of W1.</summary>
    [Fact]
    public void TheLettersOfAFactoryAreThoseOfItsTensors()
    {
        Layer[] layers = [.. Networks.All.SelectMany(attributes => Parse.One($"{attributes} internal partial class Net;").Layers)];
        foreach (LayerFactory factory in LayerCatalog.Factories.Where(factory => factory.TensorLetters.Length > 0))
        {
            Layer[] ofKind = [.. layers.Where(layer => layer.KindName + "Attribute" == factory.AttributeName)];
            Assert.NotEmpty(ofKind);
            Assert.All(ofKind, layer => Assert.Equal(
                string.Concat(factory.TensorLetters.Where(Letters(layer).Contains)), Letters(layer)));
            Assert.Equal(factory.TensorLetters, string.Concat(factory.TensorLetters.Where(letter => ofKind.Any(layer => Letters(layer).Contains(letter)))));
        }

        Assert.All(
            layers.Where(layer => layer.Parameters.Count > 0),
            layer => Assert.Contains(LayerCatalog.Factories, factory => factory.AttributeName == layer.KindName + "Attribute"));
    }

    private static string Letters(Layer layer) => string.Concat(layer.Parameters.Select(tensor => tensor.Name[0]));
}

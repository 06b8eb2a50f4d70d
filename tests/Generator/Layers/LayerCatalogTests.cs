extern alias runtime;

using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.Layers;

/// <summary>The runtime's attributes and the generator's kinds of layers are the same list.</summary>
public class LayerCatalogTests
{
    [Fact]
    public void Each_layer_attribute_of_the_runtime_has_its_kind() =>
        Assert.Equal(
            typeof(runtime::NetGen.LayerAttribute).Assembly.GetTypes()
                .Where(type => type.BaseType == typeof(runtime::NetGen.LayerAttribute))
                .Select(type => type.Name)
                .Order(),
            LayerCatalog.Factories.Select(kind => kind.AttributeName).Append("InputAttribute").Order());
}

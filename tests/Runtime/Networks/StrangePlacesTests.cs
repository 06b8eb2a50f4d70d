using NetGen.CompilerServices;
using NetGen.Tests.Networks.@event.Größe;
using NetGen.Tests.Training;

namespace NetGen.Tests.Networks;

/// <summary>Networks in strange places learn as any other.</summary>
public class StrangePlacesTests
{
    [Fact]
    public void AllOfThemAreTheSameNetwork()
    {
        ulong expected = Trained(new NetworkInNoNamespace(7));
        Assert.Equal(expected, Trained(new @class(7)));
        Assert.Equal(expected, Trained(new Ziffern网络(7)));
        Assert.Equal(expected, Trained(new Outer.Nested(7)));
        Assert.Equal(expected, Trained(new Outer.Inner.IInnermost.Nested(7)));
        Assert.Equal(expected, Trained(new WithConstructors("mine")));
        Assert.Equal(expected, Trained(new Derived(7)));
        WithPrimaryConstructor primary = new(4);
        Assert.Equal((4, 2), (primary.Scale, WithPrimaryConstructor.Both));
        Assert.Equal(new NetworkInNoNamespace(0).Parameters.ToArray(), primary.Parameters.ToArray());
        primary.Initialize(7);
        Assert.Equal(expected, Trained(primary));
    }

    [Fact]
    public void AMessageNamesTheClassWithoutItsAt()
    {
        var e = Assert.Throws<ArgumentException>(() => new @class().Classify(new float[4]));
        Assert.StartsWith("class has 3 inputs", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACloneHasTheMembersOfTheUsers()
    {
        WithConstructors clone = new WithConstructors("mine").Clone();
        Assert.Equal("mine", clone.Label);
        Derived derived = new() { Value = 5 };
        Assert.Equal(5, derived.Clone().Value);
    }

    private static ulong Trained<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        for (int i = 0; i < 10; i++)
        {
            trainer.TrainBatch(new Samples(20, 3, seed: i, -1, 1).Span, new Samples(20, 2, seed: i, -1, 1).Span);
        }

        return ParameterHash.Of(network.ParametersOf());
    }
}

namespace NetGen.Tests.Losses;

public sealed class LossOutputsTests
{
    [Fact]
    public void EveryLossFitsWhatItShould()
    {
        Assert.Equal(Enum.GetValues<Activation>(), FittingOf<MeanSquaredError>());
        Assert.Equal(Enum.GetValues<Activation>(), FittingOf<MeanAbsoluteError>());
        Assert.Equal(Enum.GetValues<Activation>(), FittingOf<Huber>());
        Assert.Equal([Activation.Sigmoid], FittingOf<BinaryCrossEntropy>());
        Assert.Equal([Activation.Identity], FittingOf<BinaryCrossEntropyWithLogits>());
        Assert.Equal([Activation.Identity, Activation.Softmax], FittingOf<CrossEntropy>());
    }

    [Fact]
    public void TheTableHasEveryPublicLossUnderItsOwnName()
    {
        // The analyzer looks a loss up by the name of its type.
        string[] losses = [.. typeof(ILoss).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.IsAssignableTo(typeof(ILoss))).Select(type => type.Name).Order()];
        Assert.Equal(6, losses.Length);
        Assert.All(losses, name => Assert.NotEmpty(LossOutputs.OutputsOf(name)));
        Assert.Equal(Enum.GetValues<Activation>(), LossOutputs.Activations);
        Assert.Empty(LossOutputs.OutputsOf("Hinge"));
        Assert.False(LossOutputs.Fits("Hinge", Activation.Identity));
    }

    [Fact]
    public void ALossThatDoesNotFitIsRefusedWithWhatWould()
    {
        LossCheck.ThrowIfUnfit<CrossEntropy>(Activation.Softmax);
        LossCheck.ThrowIfUnfit<CrossEntropy>(Activation.Identity);
        var refused = Assert.Throws<ArgumentException>(() => LossCheck.ThrowIfUnfit<CrossEntropy>(Activation.Sigmoid));
        Assert.Equal("loss", refused.ParamName);
        Assert.StartsWith(
            "CrossEntropy does not fit the output activation Sigmoid; it fits Identity and Softmax. "
            + "Losses that fit Sigmoid: MeanSquaredError, MeanAbsoluteError, Huber, BinaryCrossEntropy.",
            refused.Message);
    }

    [Fact]
    public void ALossOfOnesOwnIsRefusedWithWhatItSaysItFits()
    {
        var refused = Assert.Throws<ArgumentException>(() => LossCheck.ThrowIfUnfit<Hinge>(Activation.Softmax));
        Assert.StartsWith(
            "Hinge does not fit the output activation Softmax; it fits Identity, Sigmoid and Tanh. Losses that fit Softmax: "
            + "MeanSquaredError, MeanAbsoluteError, Huber, CrossEntropy.",
            refused.Message);
    }

    private static IEnumerable<Activation> FittingOf<TLoss>()
        where TLoss : struct, ILoss
        => Enum.GetValues<Activation>().Where(output => TLoss.Fits(output));

    private readonly struct Hinge : ILoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => output <= Activation.Tanh;

        public void Evaluate(in LossBatch batch) => batch.PartialSums = 0;
    }
}

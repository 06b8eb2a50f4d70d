using NetGen;
using NetGen.CompilerServices;
using NetGen.Samples;

namespace Approximation;

/// <summary>The fit of a trained network to a target function.</summary>
/// <param name="Units">The number of hidden units.</param>
/// <param name="Inside">The root mean squared error on the training range.</param>
/// <param name="Outside">The root mean squared error outside the training range, on the side where it is larger.</param>
/// <param name="Y">The network's outputs at <see cref="Places"/>.</param>
internal sealed record FittedCurve(int Units, double Inside, double Outside, float[] Y)
{
    private const int Epochs = 1500;
    private const int BatchSize = 32;
    private const double LearningRate = 0.1;

    /// <summary>The inputs at which curves are drawn.</summary>
    public static readonly float[] Places = Target.Places(Target.Drawn, 400);

    /// <summary>Trains one network of each number of units.</summary>
    public static FittedCurve[] AllOf(Target target, int seed)
    {
        Hidden1 one = new(seed);
        Hidden2 two = new(seed);
        Hidden4 four = new(seed);
        Hidden8 eight = new(seed);
        Hidden16 sixteen = new(seed);
        Hidden64 sixtyFour = new(seed);
        return
        [
            Of(target, 1, one, one.ForwardBatch, seed),
            Of(target, 2, two, two.ForwardBatch, seed),
            Of(target, 4, four, four.ForwardBatch, seed),
            Of(target, 8, eight, eight.ForwardBatch, seed),
            Of(target, 16, sixteen, sixteen.ForwardBatch, seed),
            Of(target, 64, sixtyFour, sixtyFour.ForwardBatch, seed),
        ];
    }

    private static FittedCurve Of<TNetwork>(Target target, int units, INetwork<TNetwork> net, ForwardBatch forward, int seed)
        where TNetwork : struct, INetworkPasses
    {
        Dataset train = target.SamplesOf(Target.Trained);
        var trainer = net.Trainer(Loss.MeanSquaredError, new Adam(LearningRate), seed);
        trainer.Schedule = LearningRateSchedule.Cosine(Epochs);
        trainer.Fit(train, Epochs, BatchSize);
        float[] y = new float[Places.Length];
        forward(Places, y);
        return new FittedCurve(units, ErrorOn(Target.Trained), Math.Max(ErrorOn(Target.Left), ErrorOn(Target.Right)), y);

        double ErrorOn(Interval range) => net.Regression(target.SamplesOf(range)).RootMeanSquaredError;
    }
}

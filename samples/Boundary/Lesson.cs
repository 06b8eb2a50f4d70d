using NetGen;
using NetGen.Samples;

namespace Boundary;

/// <summary>A snapshot of a network during training, with its accuracy on the test points.</summary>
/// <param name="Net">A copy of the network.</param>
/// <param name="Accuracy">The fraction of the test points classified correctly, from 0 to 1.</param>
internal sealed record Moment(BoundaryNet Net, double Accuracy);

/// <summary>The training of one network on one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Points">The training points.</param>
/// <param name="Moments">A snapshot of the network after each of <see cref="Epochs"/>.</param>
internal sealed record Lesson(Shape Shape, LabeledPoint[] Points, Moment[] Moments)
{
    /// <summary>The number of test points.</summary>
    public const int TestPoints = 1000;

    private const int TrainPoints = 200;
    private const int BatchSize = 20;
    private const double LearningRate = 0.005;

    /// <summary>The epochs after which snapshots are taken: more often at first, when the boundary changes most.</summary>
    public static readonly int[] Epochs = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30, 40, 50, 60, 80, 100];

    /// <summary>Trains a network on one shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="seed">The seed of the points, the initial weights and the order of the samples.</param>
    public static Lesson Of(Shape shape, int seed)
    {
        LabeledPoint[] points = shape.Draw(TrainPoints, 2 * seed);
        Dataset train = Shape.ToDataset(points);
        Dataset test = Shape.ToDataset(shape.Draw(TestPoints, 2 * seed + 1));
        BoundaryNet net = new(seed);
        var trainer = net.Trainer(Loss.BinaryCrossEntropy, new Adam(LearningRate), seed);
        List<Moment> moments = [];
        foreach (int epoch in Epochs)
        {
            if (epoch > trainer.Epoch)
            {
                trainer.Fit(train, epoch - trainer.Epoch, BatchSize);
            }

            moments.Add(new Moment(net.Clone(), net.Classification(test).Accuracy));
        }

        return new Lesson(shape, points, [.. moments]);
    }
}

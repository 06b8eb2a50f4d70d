using NetGen;
using NetGen.Samples;

namespace Boundary;

/// <summary>A network as it was after some epochs, and the share of points it has never seen that it tells right.</summary>
/// <param name="Net">A copy.</param>
/// <param name="Accuracy">From 0 to 1.</param>
internal sealed record Moment(BoundaryNet Net, double Accuracy);

/// <summary>How one network learns one shape.</summary>
/// <param name="Shape">What it learns.</param>
/// <param name="Points">What it learns from.</param>
/// <param name="Moments">The network at each of <see cref="Epochs"/>.</param>
internal sealed record Lesson(Shape Shape, LabeledPoint[] Points, Moment[] Moments)
{
    /// <summary>How many new points each network is tried on.</summary>
    public const int TestPoints = 1000;

    private const int TrainPoints = 200;
    private const int BatchSize = 20;
    private const double LearningRate = 0.005;

    /// <summary>When the boundary is looked at: often at first, since most happens then.</summary>
    public static readonly int[] Epochs = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30, 40, 50, 60, 80, 100];

    /// <summary>Trains a network on one shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="seed">Decides the points, the first weights and the order.</param>
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

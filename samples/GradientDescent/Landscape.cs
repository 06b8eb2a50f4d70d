using NetGen;
using NetGen.Samples;

namespace GradientDescent;

/// <summary>
/// The cost surface of a line <c>y = w x + b</c>: its mean squared error on 20 samples of <c>y = 1.5 x - 1</c> with noise.
/// </summary>
internal sealed class Landscape
{
    /// <summary>The number of samples.</summary>
    public const int Samples = 20;

    private const double Noise = 0.3;

    private readonly LineNet _net = new();
    private readonly Dataset _data;

    /// <summary>Draws the samples.</summary>
    /// <param name="seed">The seed of the noise.</param>
    public Landscape(int seed)
    {
        Random random = new(seed);
        X = new float[Samples];
        Y = new float[Samples];
        for (int i = 0; i < Samples; i++)
        {
            // From -1 to 5: neither centered nor of unit variance, so the valley is long and oblique, as it is for real inputs before they
            // are normalized.
            X[i] = -1 + 6 * (i + 0.5f) / Samples;
            Y[i] = (float)(1.5 * X[i] - 1 + Noise * random.NextNormal());
        }

        _data = Dataset.FromFloats(X, 1, Y, 1);
        Best = Descent.Of(this, "to the bottom", new Sgd(0.1), (0, 0), steps: 500, trainsBias: true).Places[^1];
    }

    /// <summary>The input of each sample.</summary>
    public float[] X { get; }

    /// <summary>The target of each sample.</summary>
    public float[] Y { get; }

    /// <summary>The minimum, found by a long descent.</summary>
    public Place Best { get; }

    /// <summary>The cost up to which a point counts as the minimum: 1 % above the lowest.</summary>
    public double Bottom => 1.01 * Best.Cost;

    /// <summary>Computes the cost of a line.</summary>
    /// <param name="weight">Its slope.</param>
    /// <param name="bias">Its intercept.</param>
    public double Cost(double weight, double bias)
    {
        _net.W1[0, 0] = (float)weight;
        _net.B1[0] = (float)bias;
        return _net.Evaluate(_data, Loss.MeanSquaredError).Loss;
    }
}

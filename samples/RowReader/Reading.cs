using NetGen.Samples;

namespace RowReader;

/// <summary>What a network believes of a digit while it reads it.</summary>
/// <param name="Digit">[28 rows x 28 pixels], 0 to 1.</param>
/// <param name="Beliefs">[28 rows x 10]: the probability of each digit after that row.</param>
internal sealed record Reading(float[] Digit, float[] Beliefs)
{
    /// <summary>The steps of a reading.</summary>
    public const int Rows = MnistFiles.Side;

    /// <summary>Reads a digit row by row.</summary>
    /// <param name="net">The network.</param>
    /// <param name="digit">[28 rows x 28 pixels].</param>
    public static Reading Of(IRowReader net, float[] digit)
    {
        float[] state = net.CreateState();
        float[] beliefs = new float[Rows * MnistFiles.Classes];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> pixels = digit.AsSpan(row * MnistFiles.Side, MnistFiles.Side);
            net.Step(pixels, state, beliefs.AsSpan(row * MnistFiles.Classes, MnistFiles.Classes));
        }

        return new Reading(digit, beliefs);
    }

    /// <summary>The pixels of a row.</summary>
    public ReadOnlySpan<float> Pixels(int row) => Digit.AsSpan(row * MnistFiles.Side, MnistFiles.Side);

    /// <summary>The probabilities of the ten digits after a row.</summary>
    public ReadOnlySpan<float> Belief(int row) => Beliefs.AsSpan(row * MnistFiles.Classes, MnistFiles.Classes);

    /// <summary>The digit that the network would say after a row.</summary>
    public int Answer(int row) => Prediction.Largest(Belief(row));
}

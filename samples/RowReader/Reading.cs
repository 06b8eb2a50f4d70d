using NetGen.Samples;

namespace RowReader;

/// <summary>A network's predictions while it reads a digit.</summary>
/// <param name="Digit">The pixels of the digit, from 0 to 1: [28 rows x 28 pixels].</param>
/// <param name="Beliefs">The probability of each class after each row: [28 rows x 10].</param>
internal sealed record Reading(float[] Digit, float[] Beliefs)
{
    /// <summary>The number of rows of a digit: the steps of a reading.</summary>
    public const int Rows = MnistFiles.Side;

    /// <summary>Reads a digit row by row.</summary>
    /// <param name="net">The network.</param>
    /// <param name="digit">The pixels of the digit, from 0 to 1: [28 rows x 28 pixels].</param>
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

    /// <summary>The probabilities of the ten classes after a row.</summary>
    public ReadOnlySpan<float> Belief(int row) => Beliefs.AsSpan(row * MnistFiles.Classes, MnistFiles.Classes);

    /// <summary>The most probable class after a row.</summary>
    public int Answer(int row) => Prediction.Largest(Belief(row));
}

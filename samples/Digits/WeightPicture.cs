using NetGen;
using NetGen.Samples;
using Color = NetGen.Samples.Color;

namespace Digits;

/// <summary>
/// What each of the 16 neurons of the first layer looks at: its 784 weights as an image, four by four of them. Ink on red
/// makes the neuron say more, ink on blue less, white does not matter.
/// </summary>
internal static class WeightPicture
{
    private const int Side = 28;
    private const int PerRow = 4;
    private const int Scale = 5;
    private const int Gap = 12;
    private const int Tile = Side * Scale;

    private static readonly Color Background = new(58, 60, 66);

    // From the strongest negative weight over zero to the strongest positive one, evenly spaced.
    private static readonly Color[] Colors =
    [
        new(8, 48, 107), new(33, 102, 172), new(103, 169, 207), new(209, 229, 240), new(250, 250, 250),
        new(253, 219, 199), new(239, 138, 98), new(178, 24, 43), new(103, 0, 13),
    ];

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The file; one of that name is replaced, at once and whole.</param>
    /// <param name="weights">[16 x 784].</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, Parameter weights) => AtomicFile.Write(path, Draw(weights).Write);

    /// <summary>Draws the picture.</summary>
    /// <param name="weights">[16 x 784].</param>
    public static PngImage Draw(Parameter weights)
    {
        int size = Gap + PerRow * (Tile + Gap);
        PngImage image = new(size, size, Background);
        float[] values = weights.ToArray();
        for (int neuron = 0; neuron < weights.Rows; neuron++)
        {
            int left = Gap + neuron % PerRow * (Tile + Gap);
            int top = Gap + neuron / PerRow * (Tile + Gap);
            DrawNeuron(image, left, top, values.AsSpan(neuron * weights.Columns, weights.Columns));
        }

        return image;
    }

    private static void DrawNeuron(PngImage image, int left, int top, ReadOnlySpan<float> weights)
    {
        float strongest = Strongest(weights);
        for (int i = 0; i < weights.Length; i++)
        {
            int x = left + i % Side * Scale;
            int y = top + i / Side * Scale;
            image.Fill(x, y, Scale, Scale, ColorOf(weights[i] / strongest));
        }
    }

    /// <summary>
    /// The size of weight that gets the strongest colour: all but the largest 1 in 100, since single outliers would leave
    /// the rest pale.
    /// </summary>
    private static float Strongest(ReadOnlySpan<float> weights)
    {
        float[] sizes = new float[weights.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(weights[i]);
        }

        Array.Sort(sizes);
        return Math.Max(sizes[sizes.Length * 99 / 100], float.Epsilon);
    }

    private static Color ColorOf(float share)
    {
        double position = (Math.Clamp(share, -1, 1) + 1) / 2 * (Colors.Length - 1);
        int below = Math.Min((int)position, Colors.Length - 2);
        return Color.Mix(Colors[below], Colors[below + 1], position - below);
    }
}

namespace NetGen.Samples;

/// <summary>Values as colors.</summary>
public static class ColorScale
{
    // From the strongest negative value over zero to the strongest positive one, evenly spaced.
    private static readonly Color[] Colors =
    [
        new(8, 48, 107), new(33, 102, 172), new(103, 169, 207), new(209, 229, 240), new(250, 250, 250),
        new(253, 219, 199), new(239, 138, 98), new(178, 24, 43), new(103, 0, 13),
    ];

    /// <summary>Blue for negative values, red for positive ones, white for none.</summary>
    /// <param name="share">-1 to 1; what lies outside gets the color of the end.</param>
    public static Color Signed(float share)
    {
        double position = (Math.Clamp(share, -1, 1) + 1) / 2 * (Colors.Length - 1);
        int below = Math.Min((int)position, Colors.Length - 2);
        return Color.Mix(Colors[below], Colors[below + 1], position - below);
    }

    /// <summary>From black for none to white.</summary>
    /// <param name="share">0 to 1; what lies outside gets the color of the end.</param>
    public static Color Gray(float share)
    {
        byte level = (byte)MathF.Round(Math.Clamp(share, 0, 1) * 255);
        return new Color(level, level, level);
    }

    /// <summary>
    /// The size of value that gets the strongest color: all but the largest 1 in 100, since single outliers would leave
    /// the rest pale.
    /// </summary>
    public static float Strongest(ReadOnlySpan<float> values)
    {
        float[] sizes = new float[values.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(values[i]);
        }

        Array.Sort(sizes);
        return Math.Max(sizes[sizes.Length * 99 / 100], float.Epsilon);
    }
}

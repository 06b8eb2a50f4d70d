namespace NetGen.Samples;

/// <summary>Maps values to colors.</summary>
public static class ColorScale
{
    // Evenly spaced from the strongest negative value through zero to the strongest positive one.
    private static readonly Color[] Colors =
    [
        new(8, 48, 107), new(33, 102, 172), new(103, 169, 207), new(209, 229, 240), new(250, 250, 250),
        new(253, 219, 199), new(239, 138, 98), new(178, 24, 43), new(103, 0, 13),
    ];

    /// <summary>Maps negative values to blue, positive values to red, and 0 to white.</summary>
    /// <param name="share">The value from -1 to 1; values outside are clamped.</param>
    public static Color Signed(float share)
    {
        double position = (Math.Clamp(share, -1, 1) + 1) / 2 * (Colors.Length - 1);
        int below = Math.Min((int)position, Colors.Length - 2);
        return Color.Mix(Colors[below], Colors[below + 1], position - below);
    }

    /// <summary>Maps 0 to black, 1 to white, and values in between to gray.</summary>
    /// <param name="share">The value from 0 to 1; values outside are clamped.</param>
    public static Color Gray(float share)
    {
        byte level = (byte)MathF.Round(Math.Clamp(share, 0, 1) * 255);
        return new Color(level, level, level);
    }

    /// <summary>
    /// The absolute value that gets the strongest color: the 99th percentile, since with the maximum single outliers would make the
    /// rest pale.
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

using ScottPlot;

namespace NetGen.Samples;

/// <summary>
/// A color map of values from 0 to 1, interpolated in steps between given colors: steps are easy to see and make small files.
/// </summary>
internal sealed class Shades(params Color[] colors) : IColormap
{
    // Even, so that the middle is the edge between two steps.
    private const int Steps = 40;

    /// <summary>From one class to the other through a neutral color, pale enough for points on top.</summary>
    public static readonly Shades TwoClasses = new(new(120, 178, 220), new(250, 250, 250), new(238, 158, 96));

    /// <summary>From white for the lowest to dark for the highest.</summary>
    public static readonly Shades Height = new(new(255, 255, 255), new(216, 222, 229), new(164, 175, 188), new(112, 127, 146));

    /// <summary>From white for 0 to a strong color for 1.</summary>
    public static readonly Shades Share = new(new(255, 255, 255), new(158, 202, 225), new(8, 81, 156));

    /// <inheritdoc/>
    public string Name => nameof(Shades);

    /// <summary>The color of a value.</summary>
    /// <param name="position">The value from 0 to 1; values outside are clamped.</param>
    public Color Of(double position)
    {
        double step = Math.Min(Math.Floor(Math.Clamp(position, 0, 1) * Steps), Steps - 1);
        double place = step / (Steps - 1) * (colors.Length - 1);
        int below = Math.Min((int)place, colors.Length - 2);
        return Color.Mix(colors[below], colors[below + 1], place - below);
    }

    /// <inheritdoc/>
    public ScottPlot.Color GetColor(double position)
    {
        Color color = Of(position);
        return new ScottPlot.Color(color.R, color.G, color.B);
    }
}

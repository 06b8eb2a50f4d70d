namespace NetGen.Samples;

/// <summary>A color in sRGB, with components from 0 to 255.</summary>
public readonly record struct Color(byte R, byte G, byte B)
{
    /// <summary>Interpolates linearly between two colors.</summary>
    /// <param name="from">The color at 0.</param>
    /// <param name="to">The color at 1.</param>
    /// <param name="t">The position between them, from 0 to 1.</param>
    public static Color Mix(Color from, Color to, double t) =>
        new(Mix(from.R, to.R, t), Mix(from.G, to.G, t), Mix(from.B, to.B, t));

    private static byte Mix(byte from, byte to, double t) => (byte)Math.Round(from + (to - from) * t);
}

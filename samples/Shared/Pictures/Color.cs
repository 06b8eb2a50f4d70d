namespace NetGen.Samples;

/// <summary>A color of a picture: sRGB, 0 to 255 each.</summary>
public readonly record struct Color(byte R, byte G, byte B)
{
    /// <summary>A color between two.</summary>
    /// <param name="from">The color at 0.</param>
    /// <param name="to">The color at 1.</param>
    /// <param name="t">0 to 1.</param>
    public static Color Mix(Color from, Color to, double t) =>
        new(Mix(from.R, to.R, t), Mix(from.G, to.G, t), Mix(from.B, to.B, t));

    private static byte Mix(byte from, byte to, double t) => (byte)Math.Round(from + (to - from) * t);
}

namespace NetGen.Samples;

/// <summary>A colour of a picture: sRGB, 0 to 255 each.</summary>
public readonly record struct Color(byte R, byte G, byte B)
{
    /// <summary>A colour between two.</summary>
    /// <param name="from">The colour at 0.</param>
    /// <param name="to">The colour at 1.</param>
    /// <param name="t">0 to 1.</param>
    public static Color Mix(Color from, Color to, double t) =>
        new(Mix(from.R, to.R, t), Mix(from.G, to.G, t), Mix(from.B, to.B, t));

    private static byte Mix(byte from, byte to, double t) => (byte)Math.Round(from + (to - from) * t);
}

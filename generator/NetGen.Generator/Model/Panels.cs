namespace NetGen.Generator.Model;

/// <summary>
/// The memory layout of weights and activations. A panel is 16 neighboring outputs: one cache line, one 512-bit vector. Weights are
/// stored as <c>[out/16][in][16]</c>, padded with zeros; rows of activations are as long as whole panels, with anything in the padding.
/// </summary>
internal static class Panels
{
    public const int Width = 16;

    /// <summary>Where the weight of output o and input i is stored in a matrix of one panel.</summary>
    public const string Place = "i * 16 + o";

    /// <summary>Where it is stored in a matrix of several panels, <paramref name="panelStride"/> floats apart.</summary>
    public static string PlaceIn(int panelStride) => $"o / 16 * {panelStride} + i * 16 + o % 16";

    /// <summary>Where it is stored in a matrix of these sizes.</summary>
    public static string PlaceOf(int outputs, int inputs) => Count(outputs) == 1 ? Place : PlaceIn(Stride(inputs));

    /// <summary>The number of panels that <paramref name="outputs"/> outputs take.</summary>
    public static int Count(int outputs) => (outputs + Width - 1) / Width;

    /// <summary>
    /// Floats from one sample's row to the next. Rows whose length is a multiple of 512 bytes would land in few cache sets, so
    /// those get one panel more.
    /// </summary>
    public static int RowStride(int size)
    {
        int padded = Count(size) * Width;
        return padded % 128 == 0 ? padded + Width : padded;
    }

    /// <summary>
    /// Floats from one panel of a weight matrix to the next. Panels a multiple of 4 KB apart share cache sets, so those get one
    /// cache line more.
    /// </summary>
    public static int Stride(int inputs) => inputs % 64 == 0 ? (inputs + 1) * Width : inputs * Width;
}

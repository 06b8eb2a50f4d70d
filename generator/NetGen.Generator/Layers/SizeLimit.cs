namespace NetGen.Generator.Layers;

/// <summary>
/// The size limits of a network: a number with too many zeros is reported in the editor rather than by an OutOfMemoryException.
/// </summary>
internal static class SizeLimit
{
    /// <summary>
    /// The maximum number of parameters, padding included: 2^28 floats (1 GiB). Indices into the parameter buffer stay far below
    /// int.MaxValue.
    /// </summary>
    public const long Parameters = 1L << 28;

    /// <summary>The maximum number of values of an image or a sequence, and of what a layer computes from it: 2^24.</summary>
    public const int Sample = 1 << 24;

    /// <summary>
    /// The maximum number of inputs or neurons of a layer: 2^20. Scratch for a few dozen samples stays far below int.MaxValue too.
    /// </summary>
    public const int Width = 1 << 20;
}

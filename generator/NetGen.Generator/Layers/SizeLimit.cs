namespace NetGen.Generator.Layers;

/// <summary>How large a network may be: a number mistyped by some zeros is found in the editor instead of by an OutOfMemoryException.</summary>
internal static class SizeLimit
{
    /// <summary>
    /// 2^28 floats (1 GiB) of parameters, padding included. Indices into the parameter buffer stay far from the end of int.
    /// </summary>
    public const long Parameters = 1L << 28;

    /// <summary>2^24 values of an image or a sequence, and of a layer's outputs for it.</summary>
    public const int Sample = 1 << 24;

    /// <summary>2^20 inputs or neurons of a layer. Scratch for some dozen samples stays as far from the end of int.</summary>
    public const int Width = 1 << 20;
}

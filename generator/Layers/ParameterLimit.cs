namespace NetGen.Generator.Layers;

/// <summary>How large a network may be.</summary>
internal static class ParameterLimit
{
    /// <summary>
    /// 2^28 floats (1 GiB) of parameters, padding included. Indices into the parameter buffer stay far from the end of int, and
    /// a number mistyped by some zeros is found in the editor instead of by an OutOfMemoryException.
    /// </summary>
    public const long Floats = 1L << 28;
}

namespace NetGen.Generator.Model;

/// <summary>
/// A dense layer, whose method may be called on rows in registers, <c>Layer1(ref parameters, ref x, ref z, 1)</c>, and which may be written out where it is
/// small.
/// </summary>
internal interface IUnrollableLayer
{
    /// <summary>How the layer is written out statement by statement; null if it is too large.</summary>
    IUnrolledLayer? Unrolled { get; }
}

using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// The elementary functions of the runtime: written once over <see cref="ILanes{TSelf}"/>, without tables and without branches,
/// so that a result has the same bits at every vector width and on every processor with fused multiply-add.
/// </summary>
/// <remarks>
/// Errors are in units in the last place (ulp) of the float result, measured over all floats against double precision with fused
/// multiply-add. The polynomials are minimax fits (Remez exchange, weighted for relative error, their coefficients rounded to
/// float one after the other with the rest fitted again).
/// </remarks>
public static partial class Elementary
{
    // Adding and subtracting 1.5 * 2^23 rounds a float below 2^22 in magnitude to the nearest whole number.
    private const float Rounder = 12582912f;
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts (Cody and Waite 1980): the first has 16 bits, so that its product with any exponent is exact.
    private const float Ln2High = 0.693145752f;
    private const float Ln2Low = 1.42860677e-6f;

    /// <summary>A function of one float through lane 0 of a vector, so that it has the bits of the vector's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float First(VectorLanes lanes) => Unsafe.As<VectorLanes, float>(ref lanes);
}

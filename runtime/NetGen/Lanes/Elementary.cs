using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

/// <summary>
/// The elementary functions of the runtime, written once over <see cref="ILanes{TSelf}"/> without tables or branches, so that a result has
/// the same bits at every vector width and on every processor with fused multiply-add.
/// </summary>
/// <remarks>
/// Errors are the maximum measured against double precision, in units in the last place (ulp) of the float result, with fused
/// multiply-add: of exp and expm1 over every float, of the others over every float where the result is not simply the argument
/// or a constant (log: from 2^-8 to 2^8) and over every 251st float elsewhere. Without fused multiply-add they are up to 0.25 ulp larger.
/// The polynomials are minimax fits (Remez exchange, weighted for relative error; the coefficients are rounded to float one by one, each
/// time with the remaining ones fitted again).
/// </remarks>
public static partial class Elementary
{
    // Adding and subtracting 1.5 * 2^23 rounds a float below 2^22 in magnitude to the nearest whole number.
    private const float Rounder = 12582912f;
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts (Cody and Waite 1980): the first has 16 bits, so that its product with any exponent is exact.
    private const float Ln2High = 0.693145752f;
    private const float Ln2Low = 1.42860677e-6f;

    /// <summary>
    /// Returns lane 0: a function of one float is computed in a vector, so that it has the vector function's bits. Its callers use
    /// AggressiveOptimization: unoptimized, with a call for each operation on lanes, they took twenty times as long (measured).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float First(LanesN lanes) => Unsafe.As<LanesN, float>(ref lanes);
}

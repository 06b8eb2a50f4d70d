namespace NetGen.Lanes;

/// <summary>
/// A vector of floats, for formulas that are written once and compiled for every vector width: activations, losses and
/// optimizers are generic over it, and the JIT specializes each for <see cref="Lanes512"/>, <see cref="LanesN"/> and
/// <see cref="Lanes128"/>. The lanes are neighboring floats or, in the step of a tiny network, one output of several samples.
/// </summary>
/// <remarks>
/// Every operation works lane by lane, so the bits of a result do not depend on the width. There is deliberately no sum
/// across lanes.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Gets the number of floats in a vector: a divisor of 16.</summary>
    static abstract int Count { get; }

    /// <summary>Creates a vector with <paramref name="value"/> in every lane.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Reads <see cref="Count"/> floats; no alignment is required.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>Writes <see cref="Count"/> floats; no alignment is required.</summary>
    void Store(ref float destination);

    /// <summary>Adds two vectors lane by lane.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Subtracts two vectors lane by lane.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Multiplies two vectors lane by lane.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Divides two vectors lane by lane.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Negates a vector lane by lane.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>Computes <c>a * b + c</c>, with one rounding where the processor has a fused instruction.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Computes the square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Computes the absolute value.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>
    /// Returns the larger of two values; a NaN in <paramref name="right"/> is kept, a NaN in <paramref name="left"/> need not be.
    /// </summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>
    /// Returns the smaller of two values; a NaN in <paramref name="right"/> is kept, a NaN in <paramref name="left"/> need not be.
    /// </summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>Returns a mask (all bits set where true) of <c>left &gt; right</c>.</summary>
    static abstract TSelf GreaterThan(TSelf left, TSelf right);

    /// <summary>Returns a mask (all bits set where true) of <c>left &lt; right</c>.</summary>
    static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>Returns a mask (all bits set where true) of <c>left == right</c>.</summary>
    static abstract TSelf EqualTo(TSelf left, TSelf right);

    /// <summary>
    /// Selects <paramref name="whenTrue"/> where the mask is set and <paramref name="whenFalse"/> elsewhere, bit by bit: a mask of
    /// -0 selects only the sign.
    /// </summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>
    /// Selects <paramref name="whenTrue"/> where <c>left &lt; right</c> and <paramref name="whenFalse"/> elsewhere, also where one of them is NaN. Faster than
    /// <see cref="Select"/> with a mask of <see cref="LessThan"/>: the JIT keeps the comparison in a mask register.
    /// </summary>
    static abstract TSelf SelectLess(TSelf left, TSelf right, TSelf whenTrue, TSelf whenFalse);

    /// <summary>
    /// Computes <c>2^exponent</c> for whole numbers from -126 to 127; for any other exponent the result is unspecified.
    /// </summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <summary>
    /// Computes <c>value * 2^exponent</c>, rounded once even where the result is subnormal, and infinite where it overflows; for whole
    /// exponents from -250 to 250 and finite values between 2^-60 and 2^60 in magnitude. A NaN in
    /// <paramref name="value"/> is kept.
    /// </summary>
    static abstract TSelf Scale(TSelf value, TSelf exponent);

    /// <summary>
    /// Splits a positive normal number into <c>m * 2^exponent</c> with a whole exponent and m, which is returned, in [2/3, 4/3); for any
    /// other number both are unspecified.
    /// </summary>
    static abstract TSelf SplitExponent(TSelf value, out TSelf exponent);
}

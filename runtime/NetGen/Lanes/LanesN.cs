using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Lanes;

/// <summary>A vector of as many floats as <see cref="Vector{T}"/> holds on the current processor; works on every processor.</summary>
/// <param name="value">The vector.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct LanesN(Vector<float> value) : ILanes<LanesN>
{
    private readonly Vector<float> _value = value;

    /// <inheritdoc/>
    public static int Count => Vector<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Create(float value) => new(new Vector<float>(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Load(ref readonly float source) => new(Vector.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN operator +(LanesN left, LanesN right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN operator -(LanesN left, LanesN right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN operator *(LanesN left, LanesN right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN operator /(LanesN left, LanesN right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN operator -(LanesN value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN MultiplyAdd(LanesN a, LanesN b, LanesN c) =>
        new(PortableVector.MultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Sqrt(LanesN value) => new(PortableVector.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Abs(LanesN value) => new(PortableVector.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Max(LanesN left, LanesN right) => new(PortableVector.Max(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Min(LanesN left, LanesN right) => new(PortableVector.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN GreaterThan(LanesN left, LanesN right) =>
        new(PortableVector.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN LessThan(LanesN left, LanesN right) =>
        new(PortableVector.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN EqualTo(LanesN left, LanesN right) =>
        new(PortableVector.EqualTo(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Select(LanesN mask, LanesN whenTrue, LanesN whenFalse) =>
        new(PortableVector.Select(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN SelectLess(LanesN left, LanesN right, LanesN whenTrue, LanesN whenFalse) =>
        new(PortableVector.Select(PortableVector.LessThan(left._value, right._value), whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN PowerOfTwo(LanesN exponent) =>
        new(FromBiased(exponent._value + new Vector<float>(LaneBits.BiasedMagic)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN Scale(LanesN value, LanesN exponent)
    {
        if (Avx512F.VL.IsSupported && Vector<float>.Count == Vector256<float>.Count)
        {
            return new(Avx512F.VL.Scale(value._value.AsVector256(), exponent._value.AsVector256()).AsVector());
        }

        return ScaleByHalves(value, exponent);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesN SplitExponent(LanesN value, out LanesN exponent)
    {
        Vector<int> bits = Vector.AsVectorInt32(value._value);
        Vector<int> high = (bits - new Vector<int>(LaneBits.TwoThirds)) & new Vector<int>(LaneBits.ExponentField);
        exponent = new(PortableVector.ToSingle(high) * new Vector<float>(LaneBits.ExponentUnit));
        return new(Vector.AsVectorSingle(bits - high));
    }

    /// <summary>
    /// Computes <see cref="Scale"/> without its instruction, with the same bits. One power of two would leave the range of normal numbers,
    /// two halves never do: half = round(exponent / 2), the rest is exponent - half, and only the last product can round.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LanesN ScaleByHalves(LanesN value, LanesN exponent)
    {
        Vector<float> half =
            PortableVector.MultiplyAdd(exponent._value, new Vector<float>(0.5f), new Vector<float>(LaneBits.BiasedMagic));
        Vector<float> rest = exponent._value - half + new Vector<float>(2 * LaneBits.BiasedMagic);
        return new(value._value * FromBiased(half) * FromBiased(rest));
    }

    /// <summary>Computes 2^n from <see cref="LaneBits.BiasedMagic"/> + n, whose last bits are the exponent field of 2^n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> FromBiased(Vector<float> biased) =>
        Vector.AsVectorSingle(Vector.ShiftLeft(Vector.AsVectorInt32(biased), 23));
}

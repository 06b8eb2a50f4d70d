using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>Four floats on every processor: for networks too small to fill longer vectors.</summary>
/// <param name="value">The vector.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct QuadLanes(Vector128<float> value) : ILanes<QuadLanes>
{
    private readonly Vector128<float> _value = value;

    /// <summary>The vector of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Vector128<float>(QuadLanes lanes) => lanes._value;

    /// <inheritdoc/>
    public static int Count => Vector128<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes operator +(QuadLanes left, QuadLanes right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes operator -(QuadLanes left, QuadLanes right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes operator *(QuadLanes left, QuadLanes right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes operator /(QuadLanes left, QuadLanes right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes operator -(QuadLanes value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes MultiplyAdd(QuadLanes a, QuadLanes b, QuadLanes c) =>
        new(Vector128.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Sqrt(QuadLanes value) => new(Vector128.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Abs(QuadLanes value) => new(Vector128.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Max(QuadLanes left, QuadLanes right) => new(Vector128.MaxNative(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Min(QuadLanes left, QuadLanes right) => new(Vector128.MinNative(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes GreaterThan(QuadLanes left, QuadLanes right) => new(Vector128.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes LessThan(QuadLanes left, QuadLanes right) => new(Vector128.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes EqualTo(QuadLanes left, QuadLanes right) => new(Vector128.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Select(QuadLanes mask, QuadLanes whenTrue, QuadLanes whenFalse) =>
        new(Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes PowerOfTwo(QuadLanes exponent) =>
        new(FromBiased(exponent._value + Vector128.Create(LaneBits.BiasedMagic)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes Scale(QuadLanes value, QuadLanes exponent)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new(Avx512F.VL.Scale(value._value, exponent._value));
        }

        return ScaleByHalves(value, exponent);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadLanes SplitExponent(QuadLanes value, out QuadLanes exponent)
    {
        Vector128<int> bits = value._value.AsInt32();
        Vector128<int> high = (bits - Vector128.Create(LaneBits.TwoThirds)) & Vector128.Create(LaneBits.ExponentField);
        exponent = new(Vector128.ConvertToSingle(high) * Vector128.Create(LaneBits.ExponentUnit));
        return new((bits - high).AsSingle());
    }

    /// <summary>
    /// <see cref="Scale"/> without its instruction, the same bits. One power of two would leave the range of normal numbers, two
    /// halves never do: half = round(exponent / 2), the rest is exponent - half, and only the last product can round.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static QuadLanes ScaleByHalves(QuadLanes value, QuadLanes exponent)
    {
        Vector128<float> half =
            Vector128.MultiplyAddEstimate(exponent._value, Vector128.Create(0.5f), Vector128.Create(LaneBits.BiasedMagic));
        Vector128<float> rest = exponent._value - half + Vector128.Create(2 * LaneBits.BiasedMagic);
        return new(value._value * FromBiased(half) * FromBiased(rest));
    }

    /// <summary>2^n from <see cref="LaneBits.BiasedMagic"/> + n, whose last bits are the exponent field of 2^n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> FromBiased(Vector128<float> biased) => Vector128.ShiftLeft(biased.AsInt32(), 23).AsSingle();
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>
/// Sixteen floats, for processors with AVX-512. Its shuffles stay within 128-bit quarters: mixed order is 0 1 8 9 2 3 10 11 4 5 12 13 6 7
/// 14 15.
/// </summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Pairs512(Vector512<float> value) : IPairLanes<Pairs512>
{
    private readonly Vector512<float> _value = value;

    /// <inheritdoc/>
    public static int Count => Vector512<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Create(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Load(ref readonly float source) => new(Vector512.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 LoadHalves(ref readonly float lower, ref readonly float upper) =>
        new(Vector512.Create(Vector256.LoadUnsafe(in lower), Vector256.LoadUnsafe(in upper)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreHalves(ref float lower, ref float upper)
    {
        _value.GetLower().StoreUnsafe(ref lower);
        _value.GetUpper().StoreUnsafe(ref upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 operator +(Pairs512 left, Pairs512 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 operator *(Pairs512 left, Pairs512 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Max(Pairs512 left, Pairs512 right) =>
        new(Vector512.ConditionalSelect(
            Vector512.Equals(right._value, right._value), Vector512.MaxNative(right._value, left._value), right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 TakeWhereEqual(Pairs512 left, Pairs512 right, ref Pairs512 rest)
    {
        Vector512<float> equal = Vector512.Equals(left._value, right._value);
        Pairs512 taken = new(rest._value & equal);
        rest = new(Vector512.AndNot(rest._value, equal));
        return taken;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 BackpropagateReLU(Pairs512 gradient, Pairs512 output)
    {
        Vector512<float> isTiny = Vector512.LessThan(Vector512.Abs(gradient._value), Vector512.Create(Subnormals.Least));
        return new(Vector512.AndNot(gradient._value & Vector512.GreaterThan(output._value, Vector512<float>.Zero), isTiny));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Evens(Pairs512 first, Pairs512 second) => new(Avx512F.Shuffle(first._value, second._value, 0b10_00_10_00));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Odds(Pairs512 first, Pairs512 second) => new(Avx512F.Shuffle(first._value, second._value, 0b11_01_11_01));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 JoinFirst(Pairs512 evens, Pairs512 odds) => new(Avx512F.UnpackLow(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 JoinSecond(Pairs512 evens, Pairs512 odds) => new(Avx512F.UnpackHigh(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Mix(Pairs512 value) => new(Avx512F.PermuteVar8x64(value._value.AsDouble(), Vector512.Create(0L, 4, 1, 5, 2, 6, 3, 7)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs512 Unmix(Pairs512 value) => new(Avx512F.PermuteVar8x64(value._value.AsDouble(), Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7)).AsSingle());
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>Sixteen floats, for processors with AVX-512. Its shuffles stay within quarters: in mixed order they are 0 1 8 9, 2 3 10 11, 4 5 12 13 and 6 7 14 15.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct WidePairs(Vector512<float> value) : IPairLanes<WidePairs>
{
    private readonly Vector512<float> _value = value;

    /// <inheritdoc/>
    public static int Count => Vector512<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Create(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Load(ref readonly float source) => new(Vector512.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs LoadHalves(ref readonly float lower, ref readonly float upper) =>
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
    public static WidePairs operator +(WidePairs left, WidePairs right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs operator *(WidePairs left, WidePairs right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Max(WidePairs left, WidePairs right) =>
        new(Vector512.ConditionalSelect(
            Vector512.Equals(right._value, right._value), Vector512.MaxNative(right._value, left._value), right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs TakeWhereEqual(WidePairs left, WidePairs right, ref WidePairs rest)
    {
        Vector512<float> equal = Vector512.Equals(left._value, right._value);
        WidePairs taken = new(rest._value & equal);
        rest = new(Vector512.AndNot(rest._value, equal));
        return taken;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Evens(WidePairs first, WidePairs second) => new(Avx512F.Shuffle(first._value, second._value, 0b10_00_10_00));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Odds(WidePairs first, WidePairs second) => new(Avx512F.Shuffle(first._value, second._value, 0b11_01_11_01));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs JoinFirst(WidePairs evens, WidePairs odds) => new(Avx512F.UnpackLow(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs JoinSecond(WidePairs evens, WidePairs odds) => new(Avx512F.UnpackHigh(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Mix(WidePairs value) => new(Avx512F.PermuteVar8x64(value._value.AsDouble(), Vector512.Create(0L, 4, 1, 5, 2, 6, 3, 7)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePairs Unmix(WidePairs value) => new(Avx512F.PermuteVar8x64(value._value.AsDouble(), Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7)).AsSingle());
}

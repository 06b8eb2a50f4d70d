using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>Four floats, on every processor. Mixed order is the natural one.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct QuadPairs(Vector128<float> value) : IPairLanes<QuadPairs>
{
    private readonly Vector128<float> _value = value;

    /// <summary>The first lane.</summary>
    public float First => _value.ToScalar();

    /// <inheritdoc/>
    public static int Count => Vector128<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs LoadHalves(ref readonly float lower, ref readonly float upper) =>
        new(Vector128.Create(Vector64.LoadUnsafe(in lower), Vector64.LoadUnsafe(in upper)));

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
    public static QuadPairs operator +(QuadPairs left, QuadPairs right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs operator *(QuadPairs left, QuadPairs right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Max(QuadPairs left, QuadPairs right) =>
        new(Vector128.ConditionalSelect(
            Vector128.Equals(right._value, right._value), Vector128.MaxNative(right._value, left._value), right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs TakeWhereEqual(QuadPairs left, QuadPairs right, ref QuadPairs rest)
    {
        Vector128<float> equal = Vector128.Equals(left._value, right._value);
        QuadPairs taken = new(rest._value & equal);
        rest = new(Vector128.AndNot(rest._value, equal));
        return taken;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Evens(QuadPairs first, QuadPairs second) => new(
        Sse.IsSupported ? Sse.Shuffle(first._value, second._value, 0b10_00_10_00)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(first._value, second._value)
            : Vector128.Create(first._value[0], first._value[2], second._value[0], second._value[2]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Odds(QuadPairs first, QuadPairs second) => new(
        Sse.IsSupported ? Sse.Shuffle(first._value, second._value, 0b11_01_11_01)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipOdd(first._value, second._value)
            : Vector128.Create(first._value[1], first._value[3], second._value[1], second._value[3]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs JoinFirst(QuadPairs evens, QuadPairs odds) => new(Transposition.ZipLow(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs JoinSecond(QuadPairs evens, QuadPairs odds) => new(Transposition.ZipHigh(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Mix(QuadPairs value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPairs Unmix(QuadPairs value) => value;
}

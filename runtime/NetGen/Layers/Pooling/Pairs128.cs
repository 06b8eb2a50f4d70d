using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>Four floats, for any processor. Mixed order is the natural order.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Pairs128(Vector128<float> value) : IPairLanes<Pairs128>
{
    private readonly Vector128<float> _value = value;

    /// <summary>The first lane.</summary>
    public float First => _value.ToScalar();

    /// <inheritdoc/>
    public static int Count => Vector128<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 LoadHalves(ref readonly float lower, ref readonly float upper) =>
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
    public static Pairs128 operator +(Pairs128 left, Pairs128 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 operator *(Pairs128 left, Pairs128 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Max(Pairs128 left, Pairs128 right) =>
        new(Vector128.ConditionalSelect(
            Vector128.Equals(right._value, right._value), Vector128.MaxNative(right._value, left._value), right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 TakeWhereEqual(Pairs128 left, Pairs128 right, ref Pairs128 rest)
    {
        Vector128<float> equal = Vector128.Equals(left._value, right._value);
        Pairs128 taken = new(rest._value & equal);
        rest = new(Vector128.AndNot(rest._value, equal));
        return taken;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 BackpropagateReLU(Pairs128 gradient, Pairs128 output)
    {
        Vector128<float> isTiny = Vector128.LessThan(Vector128.Abs(gradient._value), Vector128.Create(Subnormals.Least));
        return new(Vector128.AndNot(gradient._value & Vector128.GreaterThan(output._value, Vector128<float>.Zero), isTiny));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Evens(Pairs128 first, Pairs128 second) => new(
        Sse.IsSupported ? Sse.Shuffle(first._value, second._value, 0b10_00_10_00)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(first._value, second._value)
            : Vector128.Create(first._value[0], first._value[2], second._value[0], second._value[2]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Odds(Pairs128 first, Pairs128 second) => new(
        Sse.IsSupported ? Sse.Shuffle(first._value, second._value, 0b11_01_11_01)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipOdd(first._value, second._value)
            : Vector128.Create(first._value[1], first._value[3], second._value[1], second._value[3]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 JoinFirst(Pairs128 evens, Pairs128 odds) => new(Transposition.ZipLow(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 JoinSecond(Pairs128 evens, Pairs128 odds) => new(Transposition.ZipHigh(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Mix(Pairs128 value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs128 Unmix(Pairs128 value) => value;
}

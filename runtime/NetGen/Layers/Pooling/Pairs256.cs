using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>Eight floats, for processors with AVX2. Its shuffles stay within 128-bit halves: mixed order is 0 1 4 5 2 3 6 7.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Pairs256(Vector256<float> value) : IPairLanes<Pairs256>
{
    private readonly Vector256<float> _value = value;

    /// <inheritdoc/>
    public static int Count => Vector256<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Create(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Load(ref readonly float source) => new(Vector256.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 LoadHalves(ref readonly float lower, ref readonly float upper) =>
        new(Vector256.Create(Vector128.LoadUnsafe(in lower), Vector128.LoadUnsafe(in upper)));

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
    public static Pairs256 operator +(Pairs256 left, Pairs256 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 operator *(Pairs256 left, Pairs256 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Max(Pairs256 left, Pairs256 right) =>
        new(Vector256.ConditionalSelect(
            Vector256.Equals(right._value, right._value), Vector256.MaxNative(right._value, left._value), right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 TakeWhereEqual(Pairs256 left, Pairs256 right, ref Pairs256 rest)
    {
        Vector256<float> equal = Vector256.Equals(left._value, right._value);
        Pairs256 taken = new(rest._value & equal);
        rest = new(Vector256.AndNot(rest._value, equal));
        return taken;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 BackpropagateReLU(Pairs256 gradient, Pairs256 output)
    {
        Vector256<float> isTiny = Vector256.LessThan(Vector256.Abs(gradient._value), Vector256.Create(Subnormals.Least));
        return new(Vector256.AndNot(gradient._value & Vector256.GreaterThan(output._value, Vector256<float>.Zero), isTiny));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Evens(Pairs256 first, Pairs256 second) => new(Avx.Shuffle(first._value, second._value, 0b10_00_10_00));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Odds(Pairs256 first, Pairs256 second) => new(Avx.Shuffle(first._value, second._value, 0b11_01_11_01));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 JoinFirst(Pairs256 evens, Pairs256 odds) => new(Avx.UnpackLow(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 JoinSecond(Pairs256 evens, Pairs256 odds) => new(Avx.UnpackHigh(evens._value, odds._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Mix(Pairs256 value) => new(Avx2.Permute4x64(value._value.AsDouble(), 0b11_01_10_00).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pairs256 Unmix(Pairs256 value) => Mix(value);
}

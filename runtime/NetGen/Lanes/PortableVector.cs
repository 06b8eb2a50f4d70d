using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Wasm;

namespace NetGen.Lanes;

/// <summary>
/// The operations of <see cref="Vector128"/> and <see cref="Vector"/> that WebAssembly needs in another form: the interpreter that runs .NET in a browser has
/// an instruction for the operators and for those of <see cref="PackedSimd"/>, but takes these methods lane by lane, at 20 to 30 ns each.
/// </summary>
/// <remarks>
/// <see cref="PackedSimd.IsSupported"/> is a constant everywhere, so that the form not taken costs nothing. WebAssembly has no fused multiply-add; its other
/// operations have the bits of the other processors.
/// </remarks>
internal static class PortableVector
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        PackedSimd.IsSupported ? a * b + c : Vector128.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) =>
        PackedSimd.IsSupported ? a * b + c : Vector.MultiplyAddEstimate(a, b, c);

    /// <summary><c>left &gt; right ? left : right</c>, so that a NaN in <paramref name="right"/> is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) =>
        PackedSimd.IsSupported ? PackedSimd.PseudoMax(right, left) : Vector128.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Max(Vector<float> left, Vector<float> right) =>
        PackedSimd.IsSupported ? Max(left.AsVector128(), right.AsVector128()).AsVector() : Vector.MaxNative(left, right);

    /// <summary><c>left &lt; right ? left : right</c>, so that a NaN in <paramref name="right"/> is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Min(Vector128<float> left, Vector128<float> right) =>
        PackedSimd.IsSupported ? PackedSimd.PseudoMin(right, left) : Vector128.MinNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Min(Vector<float> left, Vector<float> right) =>
        PackedSimd.IsSupported ? Min(left.AsVector128(), right.AsVector128()).AsVector() : Vector.MinNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> GreaterThan(Vector128<float> left, Vector128<float> right) =>
        PackedSimd.IsSupported ? PackedSimd.CompareGreaterThan(left, right) : Vector128.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> GreaterThan(Vector<float> left, Vector<float> right) => PackedSimd.IsSupported
        ? GreaterThan(left.AsVector128(), right.AsVector128()).AsVector()
        : Vector.AsVectorSingle(Vector.GreaterThan(left, right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LessThan(Vector128<float> left, Vector128<float> right) =>
        PackedSimd.IsSupported ? PackedSimd.CompareLessThan(left, right) : Vector128.LessThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> LessThan(Vector<float> left, Vector<float> right) => PackedSimd.IsSupported
        ? LessThan(left.AsVector128(), right.AsVector128()).AsVector()
        : Vector.AsVectorSingle(Vector.LessThan(left, right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> EqualTo(Vector<float> left, Vector<float> right) => PackedSimd.IsSupported
        ? Vector128.Equals(left.AsVector128(), right.AsVector128()).AsVector()
        : Vector.AsVectorSingle(Vector.Equals(left, right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Select(Vector<float> mask, Vector<float> whenTrue, Vector<float> whenFalse) => PackedSimd.IsSupported
        ? Vector128.ConditionalSelect(mask.AsVector128(), whenTrue.AsVector128(), whenFalse.AsVector128()).AsVector()
        : Vector.ConditionalSelect(Vector.AsVectorInt32(mask), whenTrue, whenFalse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sqrt(Vector128<float> value) => PackedSimd.IsSupported ? PackedSimd.Sqrt(value) : Vector128.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sqrt(Vector<float> value) =>
        PackedSimd.IsSupported ? Sqrt(value.AsVector128()).AsVector() : Vector.SquareRoot(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Abs(Vector128<float> value) => PackedSimd.IsSupported ? PackedSimd.Abs(value) : Vector128.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Abs(Vector<float> value) => PackedSimd.IsSupported ? Abs(value.AsVector128()).AsVector() : Vector.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<int> value) =>
        PackedSimd.IsSupported ? PackedSimd.ConvertToSingle(value) : Vector128.ConvertToSingle(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> ToSingle(Vector<int> value) =>
        PackedSimd.IsSupported ? ToSingle(value.AsVector128()).AsVector() : Vector.ConvertToSingle(value);
}

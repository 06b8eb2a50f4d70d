namespace NetGen.Generator.Writing;

/// <summary>
/// One of the two vector types that every tile is emitted for: Vector512, or Vector&lt;float&gt;, which is right on every processor; or
/// Vector128 for what has four lanes at most. The names are the aliases that head each emitted file.
/// </summary>
/// <param name="Type">The vector type: <c>Float512</c>.</param>
/// <param name="Operations">The class with its operations: <c>Simd512</c>.</param>
/// <param name="IsWide">Whether one vector is a whole panel.</param>
internal sealed record VectorType(string Type, string Operations, bool IsWide)
{
    public static VectorType Wide { get; } = new("Float512", "Simd512", IsWide: true);

    public static VectorType Narrow { get; } = new("FloatN", "SimdN", IsWide: false);

    /// <summary>For layers of up to <see cref="QuadLength"/> outputs, or as many samples.</summary>
    public static VectorType Quad { get; } = new("Float128", "Simd128", IsWide: false);

    /// <summary>The lanes of <see cref="Quad"/>.</summary>
    public const int QuadLength = 4;

    /// <summary>The sixteen registers of AVX2 leave room for 12 running sums, the 32 of AVX-512 for 24.</summary>
    public int Accumulators => IsWide ? 24 : 12;

    public string Zero => $"{Type}.Zero";

    public string Load(string reference, string offset = "0") => $"{Operations}.LoadUnsafe(ref {Offset(reference, offset)})";

    public string Store(string vector, string reference, string offset = "0") =>
        $"{Operations}.StoreUnsafe({vector}, ref {Offset(reference, offset)});";

    public string Broadcast(string reference, string offset = "0")
    {
        string scalar = offset == "0" ? reference : Offset(reference, offset);
        return this == Narrow ? $"new {Type}({scalar})" : $"{Operations}.Create({scalar})";
    }

    /// <summary><c>a * b + c</c>, fused where the processor can.</summary>
    public string MultiplyAdd(string a, string b, string c) => $"{Operations}.MultiplyAddEstimate({a}, {b}, {c})";

    /// <summary>The element at an offset: <c>x</c> itself at 0.</summary>
    public static string Offset(string reference, string offset) => offset == "0" ? reference : $"FloatRef.Add(ref {reference}, {offset})";
}

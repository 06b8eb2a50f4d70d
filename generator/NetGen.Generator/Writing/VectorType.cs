namespace NetGen.Generator.Writing;

/// <summary>
/// One of the two vector types that every tile is emitted for: Vector512, or Vector&lt;float&gt;, which is right on every processor; or
/// Vector128, which has no tiles but serves what is written out for at most four neurons or samples. The names are those of
/// <see cref="EmittedNames.Aliases"/>.
/// </summary>
/// <param name="Type">The vector type: <c>__Vector512</c>.</param>
/// <param name="Operations">The class with its operations: <c>__Simd512</c>.</param>
/// <param name="Is512">Whether one vector is a whole panel.</param>
internal sealed record VectorType(string Type, string Operations, bool Is512)
{
    /// <summary>The lanes of <see cref="Bits128"/>.</summary>
    public const int Length128 = 4;

    public static VectorType Bits512 { get; } = new("__Vector512", RuntimeNames.Simd512, Is512: true);

    public static VectorType BitsN { get; } = new("__VectorN", RuntimeNames.SimdN, Is512: false);

    /// <summary>For layers of up to <see cref="Length128"/> outputs, or as many samples.</summary>
    public static VectorType Bits128 { get; } = new("__Vector128", RuntimeNames.Simd128, Is512: false);

    /// <summary>The sixteen registers of AVX2 leave room for 12 running sums, the 32 of AVX-512 for 24.</summary>
    /// <remarks>
    /// Measured on Zen 5 with vectors of 256 bits: a tile of 6 x 16 floats, 12 sums, runs at 117 to 120 GFLOP/s with 16 registers and with 32; one of 6 x 32
    /// at 120 with 32 registers and at 73 with 16, since it spills.
    /// </remarks>
    public int Accumulators => Is512 ? 24 : 12;

    /// <summary>A vector of zeros.</summary>
    public string Zero => "default";

    public string Load(string reference, string offset = "0") => $"{Operations}.Load(ref {Arguments(reference, offset)})";

    public string Store(string vector, string reference, string offset = "0") =>
        $"{Operations}.Store({vector}, ref {Arguments(reference, offset)});";

    /// <summary>Stores the greater of zero and each lane.</summary>
    public string StorePositive(string vector, string reference, string offset) =>
        $"{Operations}.StorePositive({vector}, ref {Arguments(reference, offset)});";

    public string AddTo(string reference, string offset, string vector) => $"{Operations}.AddTo(ref {reference}, {offset}, {vector});";

    public string Broadcast(string reference, string offset = "0") => $"{Operations}.Broadcast(ref {Arguments(reference, offset)})";

    /// <summary><c>a * b + sum</c>, fused where the processor can.</summary>
    public string MultiplyAdd(string a, string b, string sum) => $"{Operations}.MultiplyAdd({a}, {b}, {sum})";

    /// <summary><c>a * reference[offset] + sum</c> with that one float in all lanes.</summary>
    public string MultiplyAdd(string a, string reference, string offset, string sum) =>
        $"{Operations}.MultiplyAdd({a}, ref {reference}, {offset}, {sum})";

    /// <summary>The same with the vector at <c>a[aOffset]</c>.</summary>
    public string MultiplyAdd(string a, string aOffset, string reference, string offset, string sum) =>
        $"{Operations}.MultiplyAdd(ref {a}, {aOffset}, ref {reference}, {offset}, {sum})";

    /// <summary>The element at an offset: <c>x</c> itself at 0.</summary>
    public static string Offset(string reference, string offset) => offset == "0" ? reference : $"{EmittedNames.Unsafe}.Add(ref {reference}, {offset})";

    /// <summary>A reference and an offset as arguments: <c>z</c> alone at 0.</summary>
    public string Arguments(string reference, string offset) => offset == "0" ? reference : $"{reference}, {offset}";
}

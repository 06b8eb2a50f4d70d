namespace NetGen.Generator.Writing;

/// <summary>
/// Names and phrases that all emitted files share. A using directive for a namespace loses to a type of the user's called Vector or Unsafe, so emitted code
/// names types in full, from <c>global::</c> on, or by an alias that begins with two underscores: the C# specification (6.4.3) reserves these names, so no
/// type and no alias of the user's is called so.
/// </summary>
internal static class EmittedNames
{
    /// <summary>The class with the arithmetic on references.</summary>
    public const string Unsafe = "__Unsafe";

    /// <summary>The class with the spans over references.</summary>
    public const string MemoryMarshal = "__MemoryMarshal";

    /// <summary>The lesser of two numbers: <c>__Math.Min</c>.</summary>
    public const string Min = "__Math.Min";

    /// <summary>A span of floats.</summary>
    public const string Floats = "__Floats";

    /// <summary>A read-only span of floats.</summary>
    public const string ReadOnlyFloats = "__ReadOnlyFloats";

    /// <summary>A span of integers.</summary>
    public const string Ints = "__Ints";

    /// <summary>The class that creates immutable arrays.</summary>
    public const string Arrays = "__ImmutableArray";

    /// <summary>The attribute that names the tool which wrote a type.</summary>
    public const string GeneratedCode = "__GeneratedCode";

    /// <summary>The lanes of <c>Vector&lt;float&gt;</c>, which the JIT knows.</summary>
    public const string CountN = "__VectorN.Count";

    /// <summary>Marks a method with a hot loop; Hot is a constant of the emitted struct.</summary>
    public const string Hot = "[__MethodImpl(Hot)]";

    /// <summary>The options of such a method.</summary>
    public const string HotOptions = "__MethodImplOptions";

    /// <summary>The emitted property that chooses between the two vector types; for the JIT it is a constant.</summary>
    public const string Is512 = "Is512";

    /// <summary>Heads the half for 512-bit vectors.</summary>
    public const string If512 = $"if ({Is512})";

    /// <summary>The aliases and what they stand for, in alphabetical order; the head of a file declares those that occur in it.</summary>
    public static IReadOnlyList<(string Alias, string Type)> Aliases { get; } =
    [
        .. new[]
        {
            (Floats, "global::System.Span<float>"),
            (ReadOnlyFloats, "global::System.ReadOnlySpan<float>"),
            (Ints, "global::System.Span<int>"),
            (Arrays, "global::System.Collections.Immutable.ImmutableArray"),
            (GeneratedCode, "global::System.CodeDom.Compiler.GeneratedCodeAttribute"),
            ("__Math", "global::System.Math"),
            (MemoryMarshal, "global::System.Runtime.InteropServices.MemoryMarshal"),
            ("__MethodImpl", "global::System.Runtime.CompilerServices.MethodImplAttribute"),
            (HotOptions, "global::System.Runtime.CompilerServices.MethodImplOptions"),
            (Unsafe, "global::System.Runtime.CompilerServices.Unsafe"),
            ("__Vector128", "global::System.Runtime.Intrinsics.Vector128<float>"),
            ("__Vector512", "global::System.Runtime.Intrinsics.Vector512<float>"),
            ("__VectorN", "global::System.Numerics.Vector<float>"),
        }.Concat(RuntimeNames.Aliases).OrderBy(alias => alias.Item1, StringComparer.Ordinal),
    ];
}

namespace NetGen.Generator.Writing;

/// <summary>
/// Names and phrases that all emitted files share. Types are written in full, from <c>global::</c> on: a using directive loses to a type of the user's
/// called Vector or Unsafe. What the loops are full of has an alias that begins with two underscores: the C# specification (6.4.3) reserves such names, so
/// no type and no alias of the user's is called so.
/// </summary>
internal static class EmittedNames
{
    /// <summary>The class with the arithmetic on references.</summary>
    public const string Unsafe = "__Unsafe";

    /// <summary>The lanes of <c>Vector&lt;float&gt;</c>, which the JIT knows.</summary>
    public const string CountN = "__VectorN.Count";

    /// <summary>The runtime's lanes of Vector512.</summary>
    public const string Lanes512 = "__Lanes512";

    /// <summary>The runtime's lanes of Vector128.</summary>
    public const string Lanes128 = "__Lanes128";

    /// <summary>The runtime's transposed samples.</summary>
    public const string Rows128 = "__Rows128";

    /// <summary>Marks a method with a hot loop; Hot is a constant of the emitted struct.</summary>
    public const string Hot = "[__MethodImpl(Hot)]";

    /// <summary>The options of such a method.</summary>
    public const string HotOptions = "global::System.Runtime.CompilerServices.MethodImplOptions";

    /// <summary>The aliases and what they stand for; a file is headed by those that occur in it.</summary>
    public static IReadOnlyList<(string Alias, string Type)> Aliases { get; } =
    [
        ("__Lanes128", RuntimeNames.Lanes128),
        ("__Lanes512", RuntimeNames.Lanes512),
        ("__MethodImpl", "global::System.Runtime.CompilerServices.MethodImplAttribute"),
        ("__Rows128", RuntimeNames.Rows128),
        ("__Simd128", RuntimeNames.Simd128),
        ("__Simd512", RuntimeNames.Simd512),
        ("__SimdN", RuntimeNames.SimdN),
        ("__Unsafe", "global::System.Runtime.CompilerServices.Unsafe"),
        ("__Vector128", "global::System.Runtime.Intrinsics.Vector128<float>"),
        ("__Vector512", "global::System.Runtime.Intrinsics.Vector512<float>"),
        ("__VectorN", "global::System.Numerics.Vector<float>"),
    ];

    /// <summary>The emitted property that chooses between the two vector types; for the JIT it is a constant.</summary>
    public const string Is512 = "Is512";

    /// <summary>Heads the half for 512-bit vectors.</summary>
    public const string If512 = $"if ({Is512})";
}

namespace NetGen.Generator.Writing;

/// <summary>Names and phrases that all emitted files share.</summary>
internal static class EmittedNames
{
    /// <summary>
    /// Short names for what the loops are full of. Not using directives, and not the types' own names: a type of the user's called Vector or
    /// Unsafe would take their place. Where names are few, they are written in full instead.
    /// </summary>
    public const string Aliases =
        """
        using Float512 = global::System.Runtime.Intrinsics.Vector512<float>;
        using FloatN = global::System.Numerics.Vector<float>;
        using FloatRef = global::System.Runtime.CompilerServices.Unsafe;
        using JitMethod = global::System.Runtime.CompilerServices.MethodImplAttribute;
        using JitOptions = global::System.Runtime.CompilerServices.MethodImplOptions;
        using Simd512 = global::NetGen.Kernels.Simd512;
        using SimdN = global::NetGen.Kernels.SimdN;
        """;

    /// <summary>The names that the steps and predictions of tiny networks need besides.</summary>
    public const string QuadAliases =
        $"""
        using Float128 = global::System.Runtime.Intrinsics.Vector128<float>;
        using {QuadLanes} = global::NetGen.Kernels.QuadLanes;
        using {QuadRows} = global::NetGen.Kernels.QuadRows;
        using Simd128 = global::NetGen.Kernels.Simd128;
        """;

    /// <summary>The runtime's lanes of Vector128.</summary>
    public const string QuadLanes = "FloatLanes128";

    /// <summary>The runtime's transposed samples.</summary>
    public const string QuadRows = "FloatRows128";

    /// <summary>Marks a method with a hot loop; Hot is a constant of the emitted struct.</summary>
    public const string Hot = "[JitMethod(Hot)]";

    /// <summary>The emitted property that chooses between the two vector types; for the JIT it is a constant.</summary>
    public const string IsWide = "IsWide";

    /// <summary>Heads the half for 512-bit vectors.</summary>
    public const string IfWide = $"if ({IsWide})";
}

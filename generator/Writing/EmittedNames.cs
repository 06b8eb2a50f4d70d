namespace NetGen.Generator.Writing;

/// <summary>Names and phrases that all emitted files share.</summary>
internal static class EmittedNames
{
    /// <summary>
    /// Aliases instead of using directives: a type of the user's with a common name such as Vector or Unsafe cannot take the
    /// place of what is meant.
    /// </summary>
    public const string Aliases =
        """
        using Float512 = global::System.Runtime.Intrinsics.Vector512<float>;
        using FloatN = global::System.Numerics.Vector<float>;
        using Lanes512 = global::NetGen.Kernels.WideLanes;
        using LanesN = global::NetGen.Kernels.VectorLanes;
        using MethodImpl = global::System.Runtime.CompilerServices.MethodImplAttribute;
        using MethodImplOptions = global::System.Runtime.CompilerServices.MethodImplOptions;
        using Mem = global::System.Runtime.CompilerServices.Unsafe;
        using Simd512 = global::System.Runtime.Intrinsics.Vector512;
        using SimdN = global::System.Numerics.Vector;
        """;

    /// <summary>Compiles the method at full strength on its first call: a hot loop would otherwise start in unoptimised code.</summary>
    public const string Hot = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";
}

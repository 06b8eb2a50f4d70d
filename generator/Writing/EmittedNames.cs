namespace NetGen.Generator.Writing;

/// <summary>
/// Names and phrases that all emitted files share. Types are always written in full, from <c>global::</c> on: a using directive loses to a type of
/// the user's called Vector or Unsafe, and an alias clashes with a global one of the user's or with a type beside the network.
/// </summary>
internal static class EmittedNames
{
    /// <summary>The class with the arithmetic on references.</summary>
    public const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    /// <summary>The lanes of the narrow vector, which the JIT knows.</summary>
    public const string NarrowCount = "global::System.Numerics.Vector<float>.Count";

    /// <summary>The runtime's lanes of Vector128.</summary>
    public const string QuadLanes = "global::NetGen.Kernels.QuadLanes";

    /// <summary>The runtime's transposed samples.</summary>
    public const string QuadRows = "global::NetGen.Kernels.QuadRows";

    /// <summary>Marks a method with a hot loop; Hot is a constant of the emitted struct.</summary>
    public const string Hot = "[global::System.Runtime.CompilerServices.MethodImpl(Hot)]";

    /// <summary>The options of such a method.</summary>
    public const string HotOptions = "global::System.Runtime.CompilerServices.MethodImplOptions";

    /// <summary>The emitted property that chooses between the two vector types; for the JIT it is a constant.</summary>
    public const string IsWide = "IsWide";

    /// <summary>Heads the half for 512-bit vectors.</summary>
    public const string IfWide = $"if ({IsWide})";
}

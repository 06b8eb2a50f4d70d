using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>How the methods that call the passes of a network are compiled.</summary>
internal static class PassCaller
{
    /// <summary>
    /// Compiled once, without a profile, and into no other method. With a profile the JIT inlines layer after layer into the caller until
    /// its budget for inlining is spent, and leaves calls in the loops of the rest: steps of 4-32-16-4 took 1.4 times as long on one thread
    /// and 3.8 times on two (measured, .NET 10).
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}

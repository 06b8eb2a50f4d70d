using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The number of samples in a batch of up to four as a type: where it is always four, the JIT removes the code for fewer.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISampleCount
{
    /// <summary>Returns the number of samples.</summary>
    /// <param name="count">The number known at run time, 1 to 4.</param>
    static abstract int Of(int count);
}

/// <summary>Four samples.</summary>
internal readonly struct FourSamples : ISampleCount
{
    /// <inheritdoc/>
    public static int Of(int count) => 4;
}

/// <summary>One to four samples.</summary>
internal readonly struct FewSamples : ISampleCount
{
    /// <inheritdoc/>
    public static int Of(int count) => count;
}

using System.ComponentModel;

namespace NetGen.Layers.Rearrange;

/// <summary>A buffer of samples that consist of rows. Called by emitted code.</summary>
/// <param name="first">The first value of the first sample.</param>
/// <param name="stride">Floats from one sample to the next.</param>
/// <param name="pitch">Floats from one row to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct SampleRows(ref float first, int stride, int pitch)
{
    /// <summary>The first value of the first sample.</summary>
    public readonly ref float First = ref first;

    /// <summary>Floats from one sample to the next.</summary>
    public int Stride { get; } = stride;

    /// <summary>Floats from one row to the next.</summary>
    public int Pitch { get; } = pitch;
}

namespace NetGen.Kernels;

/// <summary>How samples of several rows lie in a buffer.</summary>
/// <param name="start">Floats of a sample before its first row; where they are written to, they become zero.</param>
/// <param name="pitch">Floats from one row to the next; what a row leaves of them becomes zero where it is written to.</param>
/// <param name="stride">Floats from one sample to the next.</param>
public readonly struct SampleRows(int start, int pitch, int stride)
{
    internal readonly int Start = start;
    internal readonly int Pitch = pitch;
    internal readonly nint Stride = stride;
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Layers.Rearrange;

/// <summary>
/// Brings samples from one order of their values into another: padded or not, pixel by pixel or channel by channel.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rearrangement
{
    /// <summary>Copies samples of <paramref name="rows"/> rows whose distances differ.</summary>
    /// <param name="source">[count x sourceStride], each sample [rows x sourcePitch].</param>
    /// <param name="sourceStride">Floats from one sample to the next.</param>
    /// <param name="sourcePitch">Floats from one row to the next.</param>
    /// <param name="destination">[count x destinationStride], each sample [rows x destinationPitch], written: the padding of a row with zeros.</param>
    /// <param name="destinationStride">Floats from one sample to the next.</param>
    /// <param name="destinationPitch">Floats from one row to the next.</param>
    /// <param name="rows">The rows of a sample.</param>
    /// <param name="columns">The values of a row.</param>
    /// <param name="count">The number of samples.</param>
    public static void Copy(
        ref float source, int sourceStride, int sourcePitch, ref float destination, int destinationStride, int destinationPitch, int rows, int columns,
        int count)
    {
        for (int sample = 0; sample < count; sample++)
        {
            for (int row = 0; row < rows; row++)
            {
                ref float from = ref Unsafe.Add(ref source, ((nint)sample * sourceStride) + ((nint)row * sourcePitch));
                ref float to = ref Unsafe.Add(ref destination, ((nint)sample * destinationStride) + ((nint)row * destinationPitch));
                MemoryMarshal.CreateSpan(ref from, columns).CopyTo(MemoryMarshal.CreateSpan(ref to, columns));
                ClearPadding(ref to, columns, destinationPitch);
            }
        }
    }

    /// <summary>Transposes samples: <c>destination[column, row] = source[row, column]</c>.</summary>
    /// <param name="source">[count x sourceStride], each sample [rows x sourcePitch].</param>
    /// <param name="sourceStride">Floats from one sample to the next.</param>
    /// <param name="sourcePitch">Floats from one row to the next.</param>
    /// <param name="destination">[count x destinationStride], each sample [columns x destinationPitch], written: the padding of a row with zeros.</param>
    /// <param name="destinationStride">Floats from one sample to the next.</param>
    /// <param name="destinationPitch">Floats from one row to the next.</param>
    /// <param name="rows">The rows of a sample of the source.</param>
    /// <param name="columns">The values of such a row.</param>
    /// <param name="count">The number of samples.</param>
    public static void Transpose(
        ref float source, int sourceStride, int sourcePitch, ref float destination, int destinationStride, int destinationPitch, int rows, int columns,
        int count)
    {
        for (int sample = 0; sample < count; sample++)
        {
            ref float to = ref Unsafe.Add(ref destination, (nint)sample * destinationStride);
            Transposition.Transpose(
                ref Unsafe.Add(ref source, (nint)sample * sourceStride), sourcePitch, ref to, destinationPitch, rows, columns);
            for (int column = 0; column < columns; column++)
            {
                ClearPadding(ref Unsafe.Add(ref to, (nint)column * destinationPitch), rows, destinationPitch);
            }
        }
    }

    private static void ClearPadding(ref float row, int length, int pitch)
    {
        if (pitch > length)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref row, length), pitch - length).Clear();
        }
    }
}

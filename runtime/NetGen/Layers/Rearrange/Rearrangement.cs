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
    /// <param name="source">[count x Stride], each sample [rows x Pitch].</param>
    /// <param name="destination">The same, written: the padding of a row with zeros.</param>
    /// <param name="rows">The rows of a sample.</param>
    /// <param name="columns">The values of a row.</param>
    /// <param name="count">The number of samples.</param>
    public static void Copy(SampleRows source, SampleRows destination, int rows, int columns, int count)
    {
        for (int sample = 0; sample < count; sample++)
        {
            for (int row = 0; row < rows; row++)
            {
                ref float from = ref Unsafe.Add(ref source.First, ((nint)sample * source.Stride) + ((nint)row * source.Pitch));
                ref float to = ref Unsafe.Add(ref destination.First, ((nint)sample * destination.Stride) + ((nint)row * destination.Pitch));
                MemoryMarshal.CreateSpan(ref from, columns).CopyTo(MemoryMarshal.CreateSpan(ref to, columns));
                ClearPadding(ref to, columns, destination.Pitch);
            }
        }
    }

    /// <summary>Transposes samples: <c>destination[column, row] = source[row, column]</c>.</summary>
    /// <param name="source">[count x Stride], each sample [rows x Pitch].</param>
    /// <param name="destination">[count x Stride], each sample [columns x Pitch], written: the padding of a row with zeros.</param>
    /// <param name="rows">The rows of a sample of the source.</param>
    /// <param name="columns">The values of such a row.</param>
    /// <param name="count">The number of samples.</param>
    public static void Transpose(SampleRows source, SampleRows destination, int rows, int columns, int count)
    {
        for (int sample = 0; sample < count; sample++)
        {
            ref float to = ref Unsafe.Add(ref destination.First, (nint)sample * destination.Stride);
            Transposition.Transpose(
                ref Unsafe.Add(ref source.First, (nint)sample * source.Stride), source.Pitch, ref to, destination.Pitch, rows, columns);
            for (int column = 0; column < columns; column++)
            {
                ClearPadding(ref Unsafe.Add(ref to, (nint)column * destination.Pitch), rows, destination.Pitch);
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

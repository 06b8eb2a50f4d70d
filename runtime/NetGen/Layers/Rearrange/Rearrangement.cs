using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Layers.Rearrange;

/// <summary>
/// Copies samples from one memory layout to another: with or without padding, pixel by pixel or channel by channel.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rearrangement
{
    /// <summary>Copies samples between layouts with different distances between rows.</summary>
    /// <param name="source">The samples: [count x Stride], each [rows x Pitch].</param>
    /// <param name="destination">Receives the samples, in the same form; the padding of rows becomes zero.</param>
    /// <param name="rows">The number of rows in a sample.</param>
    /// <param name="columns">The number of values in a row.</param>
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
    /// <param name="source">The samples: [count x Stride], each [rows x Pitch].</param>
    /// <param name="destination">Receives the samples: [count x Stride], each [columns x Pitch]; the padding of rows becomes zero.</param>
    /// <param name="rows">The number of rows in a sample of the source.</param>
    /// <param name="columns">The number of values in a row of the source.</param>
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

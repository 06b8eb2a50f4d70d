using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>
/// Takes samples from one layout to another, value by value: images between planes and pixels, sequences between steps with and without padding,
/// and both to vectors. The gradient goes back by the same with the two layouts, and rows and columns, exchanged.
/// </summary>
public static class Rearrangement
{
    /// <summary><c>destination[row, column] = source[row, column]</c> for each sample.</summary>
    /// <param name="source">[count] samples of [rows x columns].</param>
    /// <param name="from">How they lie.</param>
    /// <param name="destination">As many samples, written, their padding too; it must not overlap <paramref name="source"/>.</param>
    /// <param name="to">How they shall lie.</param>
    /// <param name="rows">Rows of a sample.</param>
    /// <param name="columns">Columns of a sample.</param>
    /// <param name="count">The number of samples.</param>
    public static void Copy(
        ref readonly float source, SampleRows from, ref float destination, SampleRows to, int rows, int columns, int count)
    {
        for (int s = 0; s < count; s++)
        {
            ref float input = ref Unsafe.Add(ref Unsafe.AsRef(in source), (s * from.Stride) + from.Start);
            ref float output = ref First(ref destination, to, s);
            if (from.Pitch == columns && to.Pitch == columns)
            {
                Copy(ref input, ref output, rows * columns);
                continue;
            }

            for (int row = 0; row < rows; row++)
            {
                Copy(ref input, ref output, columns);
                Clear(ref Unsafe.Add(ref output, columns), to.Pitch - columns);
                input = ref Unsafe.Add(ref input, from.Pitch);
                output = ref Unsafe.Add(ref output, to.Pitch);
            }
        }
    }

    /// <summary><c>destination[column, row] = source[row, column]</c> for each sample.</summary>
    /// <param name="source">[count] samples of [rows x columns].</param>
    /// <param name="from">How they lie.</param>
    /// <param name="destination">[count] samples of [columns x rows], written, their padding too; it must not overlap <paramref name="source"/>.</param>
    /// <param name="to">How they shall lie.</param>
    /// <param name="rows">Rows of a sample of the source.</param>
    /// <param name="columns">Columns of a sample of the source.</param>
    /// <param name="count">The number of samples.</param>
    public static void Transpose(
        ref readonly float source, SampleRows from, ref float destination, SampleRows to, int rows, int columns, int count)
    {
        for (int s = 0; s < count; s++)
        {
            ref float input = ref Unsafe.Add(ref Unsafe.AsRef(in source), (s * from.Stride) + from.Start);
            ref float output = ref First(ref destination, to, s);
            Transposition.Transpose(ref input, from.Pitch, ref output, to.Pitch, rows, columns);
            if (rows < to.Pitch)
            {
                for (int column = 0; column < columns; column++)
                {
                    Clear(ref Unsafe.Add(ref output, rows), to.Pitch - rows);
                    output = ref Unsafe.Add(ref output, to.Pitch);
                }
            }
        }
    }

    /// <summary>The first row of a sample that is written to, what lies before it cleared.</summary>
    private static ref float First(ref float destination, SampleRows to, int sample)
    {
        ref float start = ref Unsafe.Add(ref destination, sample * to.Stride);
        Clear(ref start, to.Start);
        return ref Unsafe.Add(ref start, to.Start);
    }

    private static void Copy(ref float source, ref float destination, int length) =>
        MemoryMarshal.CreateReadOnlySpan(ref source, length).CopyTo(MemoryMarshal.CreateSpan(ref destination, length));

    private static void Clear(ref float destination, int length) => MemoryMarshal.CreateSpan(ref destination, length).Clear();
}

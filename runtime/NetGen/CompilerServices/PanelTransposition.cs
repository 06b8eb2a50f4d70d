using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Transposes a matrix in panels of outputs, <c>[outputs/16][inputs][16]</c>, into one in panels of inputs. Called by emitted code.
/// </summary>
/// <remarks>
/// A product with the transposed matrix then has its outputs in the lanes, like the forward pass. This pays where a matrix is used many
/// times before it changes, as over the steps of a sequence.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PanelTransposition
{
    private const int Width = 16;

    /// <summary>Copies every weight to its place in the transposed matrix and fills the padding with zeros.</summary>
    /// <param name="source">The matrix: [panels][inputs][16].</param>
    /// <param name="sourceStride">Floats from one panel of the source to the next.</param>
    /// <param name="destination">Receives the transposed matrix: [inputs/16][16 panels][16].</param>
    /// <param name="destinationStride">Floats from one panel of the destination to the next.</param>
    /// <param name="panels">The number of panels of the source.</param>
    /// <param name="inputs">The number of inputs of the source.</param>
    public static void Transpose(ref float source, nint sourceStride, ref float destination, nint destinationStride, int panels, int inputs)
    {
        for (int first = 0; first < inputs; first += Width)
        {
            int lanes = Math.Min(Width, inputs - first);
            if (lanes < Width)
            {
                MemoryMarshal.CreateSpan(ref destination, panels * Width * Width).Clear();
            }

            for (int panel = 0; panel < panels; panel++)
            {
                Transposition.Transpose(
                    ref Unsafe.Add(ref source, panel * sourceStride + first * Width), Width,
                    ref Unsafe.Add(ref destination, panel * Width * Width), Width, lanes, Width);
            }

            destination = ref Unsafe.Add(ref destination, destinationStride);
        }
    }
}

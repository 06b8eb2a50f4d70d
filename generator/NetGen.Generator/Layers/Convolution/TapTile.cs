using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Rows of a kernel at equal distances, of the same column and channel, that one tile takes together.</summary>
/// <param name="shape">The layer.</param>
/// <param name="rows">The rows: all of the kernel, or some of one phase.</param>
internal sealed class TapTile(ConvShape shape, int[] rows)
{
    public int Count => rows.Length;

    /// <summary>The first row of the kernel.</summary>
    public int First => rows[0];

    /// <summary>From one row to the next.</summary>
    public int Step => Count == 1 ? 1 : rows[1] - rows[0];

    /// <summary>Where the run that positions meet under the first row starts in an unfolded plane.</summary>
    public int Start => shape.Slot(rows[0]) * shape.OutWidth;

    /// <summary>From the run that positions meet under the first row to that under another one.</summary>
    public int Offset(int tap) => shape.Slot(rows[tap]) * shape.OutWidth - Start;

    /// <summary><see cref="Offset"/> as an expression.</summary>
    /// <param name="tap">The name of the index.</param>
    public string Place(string tap) =>
        Count == 1 ? "0" : Count == shape.KernelHeight ? shape.TapPlace(tap) : new Counter(tap).Times(shape.OutWidth);

    /// <summary>From the first row of the kernel to another one.</summary>
    public int Row(int tap) => tap * Step;
}

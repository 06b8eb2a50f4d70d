using System.ComponentModel;

namespace NetGen.Layers.Convolution;

/// <summary>
/// The sizes for unfolding the planes of a sample for a convolution, see <see cref="Unfolding"/>. Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnfoldShape
{
    /// <summary>The number of input channels.</summary>
    public required int Channels { get; init; }

    /// <summary>The number of rows of a plane.</summary>
    public required int Height { get; init; }

    /// <summary>The number of columns of a plane.</summary>
    public required int Width { get; init; }

    /// <summary>Floats from one plane to the next, at least <c>Height * Width</c>.</summary>
    public required int Pitch { get; init; }

    /// <summary>The number of rows of the kernel.</summary>
    public required int KernelHeight { get; init; }

    /// <summary>The number of columns of the kernel.</summary>
    public required int KernelWidth { get; init; }

    /// <summary>Rows from one output to the next.</summary>
    public required int StrideHeight { get; init; }

    /// <summary>Columns from one output to the next.</summary>
    public required int StrideWidth { get; init; }

    /// <summary>The number of rows of zeros above a plane.</summary>
    public required int PaddingTop { get; init; }

    /// <summary>The number of columns of zeros to the left of a plane.</summary>
    public required int PaddingLeft { get; init; }

    /// <summary>The number of output rows; their windows may extend into zeros below the plane.</summary>
    public required int OutHeight { get; init; }

    /// <summary>The number of output columns; their windows may extend into zeros to the right of the plane.</summary>
    public required int OutWidth { get; init; }

    /// <summary>
    /// Floats from one unfolded plane to the next, at least <see cref="Phases"/> * <see cref="PhaseRows"/> * <see cref="OutWidth"/>.
    /// </summary>
    public required int UnfoldedPitch { get; init; }

    /// <summary>
    /// Whether the stride is 1, no zeros surround the plane, and rows of outputs are as long as one to four vectors of 256 bits.
    /// </summary>
    internal bool IsPlain =>
        StrideHeight == 1 && StrideWidth == 1 && OutWidth is >= 8 and <= 32 && PaddingTop == 0 && PaddingLeft == 0
        && OutHeight + KernelHeight - 1 <= Height && OutWidth + KernelWidth - 1 <= Width;

    /// <summary>The number of phases: groups of rows that are a stride apart.</summary>
    internal int Phases => Math.Min(StrideHeight, KernelHeight);

    /// <summary>The number of unfolded rows in a phase.</summary>
    internal int PhaseRows => OutHeight + Steps(KernelHeight - StrideHeight, StrideHeight);

    /// <summary>Returns the first output whose kernel column kx is inside the plane.</summary>
    internal int FirstInside(int kx) => Math.Clamp(Steps(PaddingLeft - kx, StrideWidth), 0, OutWidth);

    /// <summary>Returns the end of the outputs whose kernel column kx is inside the plane, not before <paramref name="first"/>.</summary>
    internal int EndInside(int kx, int first) => Math.Clamp(Steps(Width + PaddingLeft - kx, StrideWidth), first, OutWidth);

    /// <summary>Returns the first row of a phase that is inside the plane.</summary>
    internal int FirstRow(int phase) => Math.Clamp(Steps(PaddingTop - phase, StrideHeight), 0, PhaseRows);

    /// <summary>Returns the end of the rows of a phase that are inside the plane, not before <paramref name="first"/>.</summary>
    internal int EndRow(int phase, int first) => Math.Clamp(Steps(Height + PaddingTop - phase, StrideHeight), first, PhaseRows);

    /// <summary>
    /// Returns the number of steps that cover <paramref name="distance"/>. A division would take longer than copying a short row.
    /// </summary>
    private static int Steps(int distance, int step) => step == 1 ? distance : (distance + step - 1) / step;
}

namespace NetGen.Kernels;

/// <summary>The sizes by which the planes of a sample are unfolded for a convolution, see <see cref="Unfolding"/>.</summary>
public readonly struct UnfoldShape
{
    /// <summary>Planes coming in.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of a plane.</summary>
    public required int Height { get; init; }

    /// <summary>Floats in a row.</summary>
    public required int Width { get; init; }

    /// <summary>Floats from one plane to the next, at least <c>Height * Width</c>.</summary>
    public required int Pitch { get; init; }

    /// <summary>Rows of the kernel.</summary>
    public required int KernelHeight { get; init; }

    /// <summary>Columns of the kernel.</summary>
    public required int KernelWidth { get; init; }

    /// <summary>Rows from one output to the next.</summary>
    public required int StrideHeight { get; init; }

    /// <summary>Columns from one output to the next.</summary>
    public required int StrideWidth { get; init; }

    /// <summary>Rows of zeros above the first one.</summary>
    public required int PaddingTop { get; init; }

    /// <summary>Columns of zeros left of the first one.</summary>
    public required int PaddingLeft { get; init; }

    /// <summary>Rows of outputs; they may reach into zeros below the last row.</summary>
    public required int OutHeight { get; init; }

    /// <summary>Outputs in a row; they may reach into zeros right of the last column.</summary>
    public required int OutWidth { get; init; }

    /// <summary>Floats from one unfolded plane to the next, at least <see cref="Phases"/> * <see cref="PhaseRows"/> * <see cref="OutWidth"/>.</summary>
    public required int UnfoldedPitch { get; init; }

    /// <summary>Groups of rows: those a stride apart belong to the same one.</summary>
    internal int Phases => Math.Min(StrideHeight, KernelHeight);

    /// <summary>Unfolded rows of a group.</summary>
    internal int PhaseRows => OutHeight + (KernelHeight - 1) / StrideHeight;

    /// <summary>The first output whose column kx of the kernel lies inside a row.</summary>
    internal int FirstInside(int kx) => Math.Clamp((PaddingLeft - kx + StrideWidth - 1) / StrideWidth, 0, OutWidth);

    /// <summary>The output after the last whose column kx of the kernel lies inside a row, not before the first.</summary>
    internal int EndInside(int kx) =>
        Math.Clamp((Width + PaddingLeft - kx + StrideWidth - 1) / StrideWidth, FirstInside(kx), OutWidth);
}

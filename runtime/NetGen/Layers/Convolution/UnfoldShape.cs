using System.ComponentModel;

namespace NetGen.Layers.Convolution;

/// <summary>The sizes by which the planes of a sample are unfolded for a convolution, see <see cref="Unfolding"/>. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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
    internal int PhaseRows => OutHeight + Steps(KernelHeight - StrideHeight, StrideHeight);

    /// <summary>The first output whose column kx of the kernel lies inside a row.</summary>
    internal int FirstInside(int kx) => Math.Clamp(Steps(PaddingLeft - kx, StrideWidth), 0, OutWidth);

    /// <summary>The output after the last whose column kx of the kernel lies inside a row, not before <paramref name="first"/>.</summary>
    internal int EndInside(int kx, int first) => Math.Clamp(Steps(Width + PaddingLeft - kx, StrideWidth), first, OutWidth);

    /// <summary>The first row of a phase that lies inside the input.</summary>
    internal int FirstRow(int phase) => Math.Clamp(Steps(PaddingTop - phase, StrideHeight), 0, PhaseRows);

    /// <summary>The row of a phase after the last that lies inside the input, not before <paramref name="first"/>.</summary>
    internal int EndRow(int phase, int first) => Math.Clamp(Steps(Height + PaddingTop - phase, StrideHeight), first, PhaseRows);

    /// <summary>How many steps it takes to get as far as <paramref name="distance"/>. Divisions would take longer than copying a short row.</summary>
    private static int Steps(int distance, int step) => step == 1 ? distance : (distance + step - 1) / step;
}

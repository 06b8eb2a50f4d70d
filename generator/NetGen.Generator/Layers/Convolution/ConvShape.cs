using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The sizes of a convolution, and how its tiles divide it. Output positions p = y * OutWidth + x are in the lanes, one sample at a time, so that any
/// number of filters uses whole vectors.
/// </summary>
/// <remarks>
/// The inputs of a sample are unfolded first (NetGen.Layers.Convolution.Unfolding): for every channel and every column kx of the kernel a plane with what the
/// outputs of a row meet in that column, side by side: <c>u[c][kx][row][OutWidth]</c>. Rows a stride apart are neighbors: with a stride of 2 first
/// the even ones, then the odd ones; that is what <see cref="Phases"/> counts. So what the positions meet at a tap (c, ky, kx) lies at
/// <c>plane + Slot(ky) * OutWidth + p</c>, as one run of floats.
/// </remarks>
internal sealed record ConvShape(
    int Index, int Channels, int Filters, int KernelHeight, int KernelWidth, int StrideHeight, int OutHeight, int OutWidth)
{
    /// <summary>A tile of gradients has at most so many taps.</summary>
    private const int MostTaps = 7;

    /// <summary>Whether what is stored is the greater of zero and the sum.</summary>
    public bool IsRectified { get; init; }

    /// <summary>The weights as text: filters x channels x height x width.</summary>
    public string WeightDimensions => $"{Filters}x{Channels}x{KernelHeight}x{KernelWidth}";

    /// <summary>The outputs as text: height x width x filters.</summary>
    public string OutputDimensions => $"{OutHeight}x{OutWidth}x{Filters}";

    public int Taps => KernelHeight * KernelWidth;

    /// <summary>Weights of a filter.</summary>
    public int Columns => Channels * Taps;

    /// <summary>Floats from one filter's weights to the next.</summary>
    public int WeightStride => Panels.RowStride(Columns);

    /// <summary>Output positions of a sample.</summary>
    public int Positions => OutHeight * OutWidth;

    /// <summary>Vectors of 16 positions.</summary>
    public int Vectors => Panels.Count(Positions);

    /// <summary>Floats from one plane of outputs to the next.</summary>
    public int Pitch => Vectors * Panels.Width;

    /// <summary>Floats from one sample's outputs to the next's.</summary>
    public int OutputStride => Panels.RowStride(Filters * Pitch);

    /// <summary>Groups of unfolded rows: rows a stride apart belong to the same one.</summary>
    public int Phases => Math.Min(StrideHeight, KernelHeight);

    /// <summary>Unfolded rows of a phase.</summary>
    public int PhaseRows => OutHeight + (KernelHeight - 1) / StrideHeight;

    /// <summary>Floats from one unfolded plane to the next.</summary>
    public int PlaneStride => Panels.Count(Phases * PhaseRows * OutWidth) * Panels.Width;

    /// <summary>
    /// Floats from one sample's unfolded inputs to the next's. The last vector of positions reads up to 15 floats past the last plane.
    /// </summary>
    public int UnfoldedStride => Panels.RowStride(Channels * KernelWidth * PlaneStride + Panels.Width);

    /// <summary>Zeros before and behind what a row of the kernel gets from all positions, so that it can be shifted by the rows above it.</summary>
    public int TapMargin => Panels.Count((KernelHeight - 1) / StrideHeight * OutWidth) * Panels.Width;

    /// <summary>Floats from what one row of the kernel gets from all positions to what the next one gets.</summary>
    public int TapStride => Pitch + TapMargin;

    /// <summary>The first row, in a plane, of what the outputs meet in row ky of the kernel.</summary>
    public int Slot(int ky) => ky % StrideHeight * PhaseRows + ky / StrideHeight;

    /// <summary>The rows of the kernel in tiles: all of them where they are few, otherwise several of one phase.</summary>
    public IReadOnlyList<TapTile> TapTiles
    {
        get
        {
            if (KernelHeight <= MostTaps)
            {
                return [new TapTile(this, [.. Enumerable.Range(0, KernelHeight)])];
            }

            List<TapTile> tiles = [];
            for (int phase = 0; phase < Phases; phase++)
            {
                int rows = (KernelHeight - phase + StrideHeight - 1) / StrideHeight;
                int count = (rows + MostTaps - 1) / MostTaps;
                for (int i = 0; i < count; i++)
                {
                    int first = rows * i / count;
                    int last = rows * (i + 1) / count;
                    int start = phase;
                    tiles.Add(new TapTile(this, [.. Enumerable.Range(first, last - first).Select(row => start + row * StrideHeight)]));
                }
            }

            return tiles;
        }
    }
}

/// <summary>Neighboring rows of a kernel, of the same column and channel, that one tile takes together.</summary>
internal sealed class TapTile(ConvShape shape, int[] rows)
{
    public int Count => rows.Length;

    /// <summary>The first row of the kernel.</summary>
    public int First => rows[0];

    /// <summary>Where what the first tap meets starts in an unfolded plane.</summary>
    public int Start => shape.Slot(rows[0]) * shape.OutWidth;

    /// <summary>From what the first tap meets to what another one meets.</summary>
    public int Offset(int tap) => shape.Slot(rows[tap]) * shape.OutWidth - Start;

    /// <summary>From the first tap's row of the kernel to another one's.</summary>
    public int Row(int tap) => rows[tap] - rows[0];
}

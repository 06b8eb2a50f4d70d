using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The sizes of a convolution, and how its tiles divide it. Output positions p = oy * OutWidth + ox are in the lanes, one sample at a time, so that any
/// number of filters uses whole vectors.
/// </summary>
/// <remarks>
/// The inputs of a sample are unfolded first (NetGen.Layers.Convolution.Unfolding): for every channel and every column kx of the kernel a plane holds what
/// the outputs of a row meet in that column, side by side: <c>u[c][kx][row][OutWidth]</c>. Rows a stride apart are neighbors: with a stride of 2 the even
/// rows come first, then the odd ones; <see cref="Phases"/> counts these groups. So what the positions meet under a weight (c, ky, kx), a tap, is stored
/// at <c>plane + Slot(ky) * OutWidth + p</c>, as one run of floats.
/// </remarks>
internal sealed record ConvShape(
    int Channels, int Filters, int KernelHeight, int KernelWidth, int StrideHeight, int OutHeight, int OutWidth)
{
    /// <summary>
    /// A tile of gradients has at most this many rows of the kernel: with two vectors of positions they are 14 sums, and <c>Vector&lt;float&gt;</c> may
    /// have 16 registers.
    /// </summary>
    public const int MostTaps = 7;

    /// <summary>Whether the greater of zero and the sum is stored.</summary>
    public bool IsRectified { get; init; }

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

    /// <summary>Zeros before and behind the gradients on one row of taps, so that it can be shifted by the rows above it.</summary>
    public int TapMargin => Panels.Count((KernelHeight - 1) / StrideHeight * OutWidth) * Panels.Width;

    /// <summary>Floats from the gradients on one row of taps to those on the next.</summary>
    public int TapStride => Pitch + TapMargin;

    /// <summary>The first row, in a plane, that the outputs meet in row ky of the kernel.</summary>
    public int Slot(int ky) => ky % StrideHeight * PhaseRows + ky / StrideHeight;

    /// <summary>Where the run that the outputs meet in a row of the kernel starts in a plane: <see cref="Slot"/> times the width, as an expression.</summary>
    /// <param name="ky">The name of the index.</param>
    public string TapPlace(string ky)
    {
        int phase = PhaseRows * OutWidth;
        return KernelHeight == 1 ? "0"
            : StrideHeight == 1 ? new Counter(ky).Times(OutWidth)
            : KernelHeight <= StrideHeight ? new Counter(ky).Times(phase)
            : $"{new Counter($"{ky} % {StrideHeight}").Times(phase)} + {new Counter($"{ky} / {StrideHeight}").Times(OutWidth)}";
    }

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

using NetGen.Generator.Model;

namespace NetGen.Generator.Tiles;

/// <summary>The numbers of a matrix product <c>z = W x + b</c> that its tiles are cut from.</summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Inputs">The length of x.</param>
/// <param name="InputStride">Floats from one sample's x to the next.</param>
/// <param name="Outputs">The length of z.</param>
internal sealed record ProductShape(int Index, int Inputs, int InputStride, int Outputs)
{
    /// <summary>
    /// The most inputs of a run of a sum if the layer has many panels: the weights of four panels are 256 KB then, which stay in the second-level cache for
    /// all samples.
    /// </summary>
    private const int MaxRunInputs = 1024;

    /// <summary>The name of its method.</summary>
    public string Name { get; init; } = "Layer" + Index;

    /// <summary>Floats from one sample's z to the next.</summary>
    public int OutputStride { get; init; } = Panels.RowStride(Outputs);

    /// <summary>What the sums are added to.</summary>
    public SumStart Start { get; init; } = SumStart.Bias;

    /// <summary>Whether there are always rows enough to keep multiply-adds in flight, so that sums need not be cut.</summary>
    public bool HasManyRows { get; init; }

    /// <summary>How many panels of 16 outputs.</summary>
    public int PanelCount => Panels.Count(Outputs);

    /// <summary>Floats from one panel of W to the next.</summary>
    public int PanelStride { get; init; } = Panels.Stride(Inputs);

    /// <summary>Whether the sums are cut so that the weights of a run fit into the second-level cache.</summary>
    public bool IsCutForCache => Start == SumStart.Bias && !HasManyRows && PanelCount > Columns.MaxPanels && Inputs > MaxRunInputs;

    /// <summary>
    /// Into how many contiguous runs every sum over the inputs is cut. A layer of few panels needs them to keep eight multiply-adds in
    /// flight for a single sample, one of many panels and inputs to read its weights from the cache; every tile of the layer adds in this order, so a sample
    /// has the same bits alone and in a batch.
    /// </summary>
    public int Segments
    {
        get
        {
            int segments = 1;
            while (!HasManyRows && segments * 2 <= 8 / PanelCount && segments * 2 <= Inputs / 4)
            {
                segments *= 2;
            }

            while (IsCutForCache && Inputs / segments > MaxRunInputs)
            {
                segments *= 2;
            }

            return segments;
        }
    }

    public int SegmentLength => Inputs / Segments;

    /// <summary>The inputs that the last segment has more than the others.</summary>
    public int Tail => Inputs % Segments;

    public bool HasTail => Tail > 0;

    /// <summary>The product over a single run: the first starts at the biases, the others add to its sums.</summary>
    public ProductShape RunOf(int inputs, SumStart start) => this with { Inputs = inputs, Start = start, HasManyRows = true };

    /// <summary>The tiles of at most four panels.</summary>
    public IEnumerable<PanelGroup> Groups => GroupsOf(Columns.MaxPanels);

    /// <summary>Cuts the panels into tiles of at most <paramref name="panels"/>, as even as possible: first those with one panel more, then the others.</summary>
    public IEnumerable<PanelGroup> GroupsOf(int panels)
    {
        int tiles = (PanelCount + panels - 1) / panels;
        int size = PanelCount / tiles;
        int larger = PanelCount % tiles;
        if (larger > 0)
        {
            yield return new PanelGroup(0, size + 1, larger);
        }

        yield return new PanelGroup(larger * (size + 1), size, tiles - larger);
    }
}

/// <summary>What the sums of a product are added to.</summary>
internal enum SumStart
{
    /// <summary>A row of biases, b.</summary>
    Bias,

    /// <summary>Two rows of biases, b and c.</summary>
    TwoBiases,

    /// <summary>What z holds.</summary>
    Sums,

    /// <summary>Nothing.</summary>
    Zero,
}

/// <summary>Panels that tiles of one width cover.</summary>
/// <param name="First">The first panel.</param>
/// <param name="Size">Panels in one tile.</param>
/// <param name="Tiles">How many tiles lie side by side.</param>
internal sealed record PanelGroup(int First, int Size, int Tiles)
{
    public int End => First + Size * Tiles;
}

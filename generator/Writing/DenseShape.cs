namespace NetGen.Generator.Writing;

/// <summary>The numbers of a matrix product <c>z = W x + b</c> that its tiles are cut from.</summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Inputs">The length of x.</param>
/// <param name="InputStride">Floats from one sample's x to the next.</param>
/// <param name="Outputs">The length of z.</param>
internal sealed record DenseShape(int Index, int Inputs, int InputStride, int Outputs)
{
    /// <summary>Floats from one sample's z to the next.</summary>
    public int OutputStride => Panels.RowStride(Outputs);

    /// <summary>How many panels of 16 outputs.</summary>
    public int PanelCount => Panels.Count(Outputs);

    /// <summary>Floats from one panel of W to the next.</summary>
    public int PanelStride => Panels.Stride(Inputs);

    /// <summary>
    /// Into how many contiguous runs every sum over the inputs is cut. A layer of few panels needs them to keep eight multiply-adds in
    /// flight for a single sample; every kernel of the layer adds in this order, so a sample has the same bits alone and in a batch.
    /// </summary>
    public int Segments
    {
        get
        {
            int segments = 1;
            while (segments * 2 <= 8 / PanelCount && segments * 2 <= Inputs / 4)
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

    /// <summary>Cuts the panels into groups that one tile covers: (first panel, panels in a tile, number of tiles).</summary>
    public IEnumerable<PanelGroup> Groups
    {
        get
        {
            // Three wide where that leaves no rest: a rest needs tiles of its own.
            int size = PanelCount <= Columns.MaxPanels ? PanelCount
                : PanelCount % Columns.MaxPanels != 0 && PanelCount % 3 == 0 ? 3
                : Columns.MaxPanels;
            int tiles = PanelCount / size;
            yield return new PanelGroup(0, size, tiles);
            if (PanelCount % size > 0)
            {
                yield return new PanelGroup(tiles * size, PanelCount % size, 1);
            }
        }
    }
}

/// <summary>Panels that tiles of one width cover.</summary>
/// <param name="First">The first panel.</param>
/// <param name="Size">Panels in one tile.</param>
/// <param name="Tiles">How many tiles lie side by side.</param>
internal sealed record PanelGroup(int First, int Size, int Tiles)
{
    public int End => First + Size * Tiles;
}

namespace NetGen.Bench.Workloads;

/// <summary>The cost of the network of W12.</summary>
public static class W12Cost
{
    // 26 x 26 positions of 8 filters over 9 pixels; two dense layers on 13 x 13 x 8 values.
    private const int First = 26 * 26 * 8 * 9;
    private const int Dense = 1352 * 64 + 64 * 10;
    private const int Parameters = 8 * 10 + 64 * 1353 + 10 * 65;

    /// <summary>The cost of the network.</summary>
    public static readonly NetworkCost Network = new(First + Dense, First, Parameters);
}

namespace NetGen.Bench.Workloads;

/// <summary>The cost of the network of W6.</summary>
public static class W6Cost
{
    // 24 x 24 positions of 20 filters over 25 pixels; 8 x 8 positions of 40 filters over 20 x 25 values; two dense layers.
    private const int First = 24 * 24 * 20 * 25;
    private const int Second = 8 * 8 * 40 * 500;
    private const int Dense = 640 * 100 + 100 * 10;
    private const int Parameters = 20 * 26 + 40 * 501 + 100 * 641 + 10 * 101;

    /// <summary>The cost of the network.</summary>
    public static readonly NetworkCost Network = new(First + Second + Dense, First, Parameters);
}

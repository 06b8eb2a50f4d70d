namespace NetGen.Bench.Workloads;

/// <summary>The cost of the network of W10.</summary>
public static class W10Cost
{
    // 24 x 24 positions of 6 filters over 25 pixels; 8 x 8 positions of 16 filters over 6 x 25 values; three dense layers.
    private const int First = 24 * 24 * 6 * 25;
    private const int Second = 8 * 8 * 16 * 150;
    private const int Dense = 256 * 120 + 120 * 84 + 84 * 10;
    private const int Parameters = 6 * 26 + 16 * 151 + 120 * 257 + 84 * 121 + 10 * 85;

    /// <summary>The cost of the network.</summary>
    public static readonly NetworkCost Network = new(First + Second + Dense, First, Parameters);
}

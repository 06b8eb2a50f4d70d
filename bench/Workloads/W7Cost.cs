namespace NetGen.Bench.Workloads;

/// <summary>The cost of the networks of W7.</summary>
public static class W7Cost
{
    private const int Steps = 28;
    private const int Features = 28;
    private const int Units = 64;
    private const int Classes = 10;

    /// <summary>Returns the cost of a network.</summary>
    /// <param name="gates">1 for the plain layer, 4 for an LSTM. Each gate has weights on the inputs and on the state, and two
    /// biases.</param>
    public static NetworkCost Of(int gates) => new(
        (double)Steps * gates * Units * (Features + Units) + Units * Classes,
        (double)Steps * gates * Units * Features,
        (double)gates * Units * (Features + Units + 2) + (Units + 1) * Classes);
}

namespace NetGen.Bench.Workloads;

/// <summary>What the networks of W7 need.</summary>
public static class W7Cost
{
    private const int Steps = 28;
    private const int Features = 28;
    private const int Units = 64;
    private const int Classes = 10;

    /// <summary>A network.</summary>
    /// <param name="gates">1 for the plain layer, 4 for an LSTM. Each has weights on the inputs and on the state, and two biases.</param>
    public static NetworkCost Of(int gates) => new(
        (double)Steps * gates * Units * (Features + Units) + Units * Classes,
        (double)Steps * gates * Units * Features,
        (double)gates * Units * (Features + Units + 2) + (Units + 1) * Classes);
}

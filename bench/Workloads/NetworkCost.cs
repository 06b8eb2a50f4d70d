using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>The arithmetic cost of a network with any layers; bias additions, pooling and activations are not counted.</summary>
/// <param name="Weights">The multiply-adds of a prediction: each weight counts as often as it is used.</param>
/// <param name="First">The multiply-adds on the network's inputs, which need no gradient.</param>
/// <param name="Parameters">The number of weights and biases.</param>
public sealed record NetworkCost(double Weights, double First, double Parameters)
{
    private double Bytes => sizeof(float) * Parameters;

    /// <summary>Returns the work of predicting <paramref name="samples"/> samples in one call; the weights are read once.</summary>
    public Work Prediction(int samples) => new(samples * Weights, Bytes, Bytes);

    /// <summary>
    /// Returns the work of a training epoch: the forward pass, the gradients on the weights and those on the inputs take the same number of
    /// multiply-adds, except that the gradients on the network's inputs are not needed; every step updates all parameters and reads them at
    /// least once.
    /// </summary>
    /// <param name="samples">The number of samples in the epoch.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="update">The multiply-adds of updating one parameter.</param>
    public Work Epoch(int samples, int batch, int update)
    {
        double steps = Math.Ceiling((double)samples / batch);
        return new Work(samples * (3 * Weights - First) + steps * update * Parameters, steps * Bytes, Bytes);
    }
}

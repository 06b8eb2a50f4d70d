using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>What the arithmetic of a network needs, whatever its layers are; additions of biases, pooling and activations are not counted.</summary>
/// <param name="Weights">Multiply-adds of a prediction, each weight counted as often as it is used.</param>
/// <param name="First">Those of them on the network's inputs, on which nobody wants a gradient.</param>
/// <param name="Parameters">The number of weights and biases.</param>
public sealed record NetworkCost(double Weights, double First, double Parameters)
{
    private double Bytes => sizeof(float) * Parameters;

    /// <summary>A prediction of <paramref name="samples"/> samples at once; the weights are read once.</summary>
    public Work Prediction(int samples) => new(samples * Weights, Bytes, Bytes);

    /// <summary>
    /// An epoch of training: forward and the gradient on the weights take as many multiply-adds each, the gradient on the inputs too, but for those
    /// of the network; every step updates all parameters, and reads them at least once.
    /// </summary>
    /// <param name="samples">The samples of the epoch.</param>
    /// <param name="batch">The samples of a step.</param>
    /// <param name="update">What the update of a parameter takes, counted as multiply-adds.</param>
    public Work Epoch(int samples, int batch, int update)
    {
        double steps = Math.Ceiling((double)samples / batch);
        return new Work(samples * (3 * Weights - First) + steps * update * Parameters, steps * Bytes, Bytes);
    }
}

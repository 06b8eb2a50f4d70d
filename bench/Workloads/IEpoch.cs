namespace NetGen.Bench.Workloads;

/// <summary>A network that trains on MNIST epoch by epoch.</summary>
public interface IEpoch
{
    /// <summary>Trains on all images once, in a new random order that depends only on the number of the epoch.</summary>
    void Run();

    /// <summary>
    /// Trains for only a few steps, to measure what a step allocates: all other allocations must not depend on the number of steps.
    /// </summary>
    /// <param name="steps">The number of steps, at most 100.</param>
    void Run(int steps);

    /// <summary>Returns all current parameters: W1 [out, in], b1 [out], W2, b2 and so on.</summary>
    float[] CopyParameters();

    /// <summary>Sets all parameters, in the order of <see cref="CopyParameters"/>.</summary>
    void SetParameters(float[] parameters);
}

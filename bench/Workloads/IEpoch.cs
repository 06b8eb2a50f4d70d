namespace NetGen.Bench.Workloads;

/// <summary>A network in training over MNIST, an epoch at a time.</summary>
public interface IEpoch
{
    /// <summary>Trains on all images once, in a new random order that depends on the number of the epoch alone.</summary>
    void Run();

    /// <summary>
    /// Trains for a few steps only, to see what a step allocates: all else that is allocated must not depend on their number.
    /// </summary>
    /// <param name="steps">At most 100.</param>
    void Run(int steps);

    /// <summary>All parameters as they are now: W1 [out, in], b1 [out], W2, b2 and so on.</summary>
    float[] CopyParameters();

    /// <summary>Sets all parameters, in the order of <see cref="CopyParameters"/>.</summary>
    void SetParameters(float[] parameters);
}

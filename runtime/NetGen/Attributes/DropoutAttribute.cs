namespace NetGen;

/// <summary>
/// Dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014): in training each value is set to 0 with the probability of the rate, and
/// the others are divided by 1 - rate, so that their expectation stays. Predictions and evaluations pass everything on as it is.
/// </summary>
/// <remarks>
/// The shape stays. Which values are dropped is decided by the trainer's seed, the step, the layer, the sample's place in the batch and the value's place
/// in the sample: the same seed drops the same values with any number of threads.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Adds dropout.</summary>
    /// <param name="rate">The share of the values that is dropped, from 0 up to but not including 1.</param>
    public DropoutAttribute(double rate) => Rate = rate;

    /// <summary>The share of the values that is dropped.</summary>
    public double Rate { get; }
}

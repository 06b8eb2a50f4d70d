namespace NetGen;

/// <summary>
/// Dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014): in training, sets each value to 0 with probability rate and
/// divides the others by 1 - rate, which keeps their expectation. In prediction and evaluation, passes its inputs through unchanged.
/// </summary>
/// <remarks>
/// The output has the shape of the input. Which values are dropped depends on the trainer's seed, the step, the layer, the position of the
/// sample in the batch and the position of the value in the sample: the same seed drops the same values with any number of threads.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Adds a dropout layer.</summary>
    /// <param name="rate">The probability that a value is dropped, at least 0 and less than 1.</param>
    public DropoutAttribute(double rate) => Rate = rate;

    /// <summary>The probability that a value is dropped.</summary>
    public double Rate { get; }
}

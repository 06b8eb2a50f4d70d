using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// Updates parameters from their gradients. Implement it as a struct to add a custom optimizer, which is compiled into the loop over the
/// gradients like the built-in ones.
/// </summary>
public interface IOptimizer
{
    /// <summary>
    /// The number of floats the optimizer keeps per parameter from step to step (0 for plain gradient descent, 2 for Adam). They start at
    /// zero.
    /// </summary>
    int StateCount { get; }

    /// <summary>The learning rate; it may be changed between steps.</summary>
    double LearningRate { get; set; }

    /// <summary>
    /// Computes what all parameters of one group share in a step, such as Adam's bias correction. Called on a copy of the optimizer, once
    /// per group and step, so it may write to its own fields.
    /// </summary>
    /// <param name="step">The number of steps the group has been trained for, including this one: 1 or more. A group that was frozen has
    /// fewer than the trainer.</param>
    /// <param name="factor">The group's factor on the learning rate, 1 by default.</param>
    void Prepare(long step, double factor);

    /// <summary>
    /// Updates <c>TLanes.Count</c> neighboring parameters. Must not write to the optimizer's fields: several threads call it concurrently,
    /// on copies. Must keep a parameter of 0 at 0 while its gradients and states are 0, because parameters are padded with zeros that
    /// behave like this.
    /// </summary>
    /// <param name="parameter">The first of the parameters, which are read and written.</param>
    /// <param name="state">The first state of the first parameter; its k-th state is at offset <paramref name="stateStride"/> * k.</param>
    /// <param name="stateStride">The distance in floats from one state of a parameter to the next.</param>
    /// <param name="gradient">The gradient dLoss/dparameter, averaged over the batch.</param>
    void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>;
}

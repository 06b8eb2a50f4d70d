using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// A rule that turns gradients into new parameters. Implement it with a struct to bring a rule of your own: it is compiled into
/// the loop over the gradients like the built-in ones.
/// </summary>
public interface IOptimizer
{
    /// <summary>How many floats the rule keeps for each parameter from step to step (0 for plain gradient descent, 2 for Adam).
    /// They start as zeros.</summary>
    int StateCount { get; }

    /// <summary>The learning rate; it may be changed between steps.</summary>
    double LearningRate { get; set; }

    /// <summary>
    /// Computes what all parameters of one group share in this step, such as Adam's bias correction. It is called on a copy of
    /// the optimizer, once for each group and step, so it may write to its own fields.
    /// </summary>
    /// <param name="step">In how many steps the group has been trained, with this one: from 1. A group that was frozen counts fewer than the trainer.</param>
    /// <param name="factor">The factor of the group's own on the learning rate, 1 unless the user set another.</param>
    void Prepare(long step, double factor);

    /// <summary>
    /// Updates <c>TLanes.Count</c> neighboring parameters. It must not write to the optimizer's own fields: several threads call
    /// it at once, on copies. It must leave a parameter of 0 at 0 while its gradients and states are 0, since parameters are
    /// padded with such zeros.
    /// </summary>
    /// <param name="parameter">The first of the parameters, to be read and written.</param>
    /// <param name="state">The first parameter's first state; its k-th is at <paramref name="stateStride"/> * k.</param>
    /// <param name="stateStride">The distance in floats from one state of a parameter to the next.</param>
    /// <param name="gradient">The mean over the batch of dLoss/dparameter.</param>
    void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>;
}

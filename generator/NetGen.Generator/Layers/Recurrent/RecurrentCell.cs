using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>What tells one kind of recurrent layer from another: its gates, what it keeps, and where its sums and gradients are stored.</summary>
/// <param name="shape">The numbers.</param>
internal abstract class RecurrentCell(RecurrentShape shape)
{
    /// <summary>The numbers.</summary>
    public RecurrentShape Shape => shape;

    /// <summary>What a step computes, a paragraph for each thing.</summary>
    public abstract IReadOnlyList<string> Explanation { get; }

    /// <summary>Where the gradients that backpropagation computes are stored, and that on the states.</summary>
    public abstract string GradientPlaces { get; }

    /// <summary>The buffers in addition to the states.</summary>
    public abstract IReadOnlyList<StepRows> Buffers { get; }

    /// <summary>The sums over the inputs.</summary>
    public abstract StepRows InputSums { get; }

    /// <summary>The sums over the state: those over the inputs go on, or there are others.</summary>
    public virtual StepRows StateSums => InputSums;

    /// <summary>The gradients on the sums over the inputs.</summary>
    public abstract StepRows InputSumGradients { get; }

    /// <summary>The gradients on the sums over the state.</summary>
    public virtual StepRows StateSumGradients => InputSumGradients;

    /// <summary>All gradients on sums.</summary>
    public IEnumerable<StepRows> SumGradients => HasOneSum ? [InputSumGradients] : [InputSumGradients, StateSumGradients];

    /// <summary>Whether one sum goes over inputs and state, so that it has both biases, and their gradients are the same.</summary>
    public bool HasOneSum => InputSums == StateSums;

    /// <summary>
    /// The buffer that is carried from step to step in addition to the states, [steps + 1][units], if there is one. Its row before the first step is zero.
    /// </summary>
    public virtual StepRows? Carried => null;

    /// <summary>The gradients on that, which take the same places.</summary>
    public virtual StepRows? CarriedGradients => null;

    /// <summary>Whether backpropagation reads the states.</summary>
    public abstract bool NeedsStates { get; }

    /// <summary>The buffers that backpropagation reads in addition to the gradients on the states.</summary>
    public IReadOnlyList<StepRows> BackwardBuffers => NeedsStates ? [shape.States, .. Buffers] : Buffers;

    /// <summary>Emits the gates of a step. In scope are references to the states and the buffers, each at its row of the step, and count.</summary>
    public abstract void WriteGates(CodeWriter code);

    /// <summary>
    /// Emits the way back through the gates of a step. In scope are references to the <see cref="BackwardBuffers"/> and the gradients on the states,
    /// each at its row of the step, and count.
    /// </summary>
    public abstract void WriteGateGradients(CodeWriter code);

    /// <summary>From the sums of unit j to its state, in plain statements.</summary>
    /// <param name="step">The rows of the step.</param>
    public abstract IReadOnlyList<string> GateTwin(StepIndices step);

    /// <summary>From the gradient on the state of unit j to those on its sums.</summary>
    /// <param name="step">The rows of the step.</param>
    public abstract IReadOnlyList<string> GateGradientTwin(StepIndices step);

    /// <summary>The row of the state after the step, or of the gradient on it.</summary>
    protected string After(StepRows states) => VectorType.Offset(states.Buffer, Literal.Of(shape.UnitLength));
}

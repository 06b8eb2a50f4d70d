using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>What tells one kind of recurrent layer from another: its gates, what it keeps, and where its sums and gradients lie.</summary>
/// <param name="shape">The numbers.</param>
internal abstract class RecurrentCell(RecurrentShape shape)
{
    /// <summary>The numbers.</summary>
    public RecurrentShape Shape => shape;

    /// <summary>What a step computes, a line for each thing, with shapes.</summary>
    public abstract IReadOnlyList<string> Explanation { get; }

    /// <summary>Buffers beside the states.</summary>
    public abstract IReadOnlyList<StepRows> Buffers { get; }

    /// <summary>Where the sums over the inputs go.</summary>
    public abstract StepRows InputSums { get; }

    /// <summary>Where the sums over the state go: to those over the inputs, or to a buffer of their own.</summary>
    public virtual StepRows StateSums => InputSums;

    /// <summary>The gradients on the sums over the inputs.</summary>
    public abstract StepRows InputSumGradients { get; }

    /// <summary>The gradients on the sums over the state.</summary>
    public virtual StepRows StateSumGradients => InputSumGradients;

    /// <summary>Whether one sum goes over inputs and state, so that it has both biases, and their gradients are the same.</summary>
    public bool HasOneSum => InputSums == StateSums;

    /// <summary>
    /// The buffer that is carried from step to step beside the states, [steps + 1][units], if there is one. Its row before the first step is zero; going
    /// backward, the gradient on it is carried in the same rows.
    /// </summary>
    public virtual StepRows? Carried => null;

    /// <summary>The references to the buffers in a list of parameters.</summary>
    public string Parameters => string.Concat(Buffers.Select(buffer => $"ref float {buffer.Name}, "));

    /// <summary>Emits the gates of a step. In scope are references to a and the buffers, each at its row of the step, and count.</summary>
    public abstract void WriteGates(CodeWriter code);

    /// <summary>
    /// Emits the way back through the gates of a step. In scope are references to a, the buffers and dz, each at its row of the step, and count.
    /// </summary>
    public abstract void WriteGateGradients(CodeWriter code);

    /// <summary>The row behind that of the step: the state after it, or the gradient on that.</summary>
    protected string After(string reference) => VectorType.Offset(reference, Literal.Of(shape.UnitLength));
}

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>What tells one kind of recurrent layer from another: its gates, what it keeps, and where its sums and gradients lie.</summary>
/// <param name="shape">The numbers.</param>
internal abstract class RecurrentCell(RecurrentShape shape)
{
    /// <summary>The runtime's class with the cell's arithmetic.</summary>
    protected const string Kernels = "global::NetGen.Kernels.";

    public RecurrentShape Shape => shape;

    /// <summary>What a step computes, in the order of computation, with the names of the buffers.</summary>
    public abstract IReadOnlyList<string> Maths { get; }

    /// <summary>Buffers beside the states, by the letter that precedes the layer's number.</summary>
    public abstract IReadOnlyList<StepRows> Buffers { get; }

    /// <summary>Where the sums over the inputs go.</summary>
    public abstract StepRows InputSums { get; }

    /// <summary>Where the sums over the state go: to those over the inputs, or to a buffer of their own.</summary>
    public virtual StepRows StateSums => InputSums;

    /// <summary>The gradients on the sums over the inputs.</summary>
    public abstract StepRows InputSumGradients { get; }

    /// <summary>The gradients on the sums over the state.</summary>
    public virtual StepRows StateSumGradients => InputSumGradients;

    /// <summary>Whether one sum goes over inputs and state, so that it has both biases; the gradients on these are the same.</summary>
    public bool HasOneSum => InputSums == StateSums;

    /// <summary>Rows before the first step, beside those of the states, that must be zero.</summary>
    public virtual StepRows? ZeroRows => null;

    /// <summary>Emits the gates of a step. In scope are references to the buffers, each at its row of the step, and count.</summary>
    public abstract void WriteGates(CodeWriter code);

    /// <summary>
    /// Emits the way back through the gates of a step. In scope are references to the buffers, each at its row of the step, <c>dz</c>, the gradient
    /// on the state before the step, and count.
    /// </summary>
    public abstract void WriteGateGradients(CodeWriter code);

    protected string Add(string reference, int offset) => VectorType.Offset(reference, Literal.Of(offset));
}

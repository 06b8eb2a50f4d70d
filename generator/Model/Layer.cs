using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>
/// One layer of a network: its shape, its parameters and the code that it emits. Emission asks a layer through these members and
/// knows none of the kinds.
/// </summary>
/// <param name="Index">The position in the network, from 1; it names the layer's methods and buffers (W1, z1, a1).</param>
/// <param name="InputSize">Floats a sample coming in.</param>
/// <param name="InputStride">Distance in floats between the rows of two samples coming in.</param>
/// <param name="OutputSize">Floats a sample going out.</param>
/// <param name="Activation">The function applied to the outputs.</param>
internal abstract record Layer(int Index, int InputSize, int InputStride, int OutputSize, Activation Activation)
{
    /// <summary>Distance in floats between the rows of two samples going out: padded to whole panels.</summary>
    public int OutputStride => Panels.RowStride(OutputSize);

    /// <summary>The kind's name as the tables print it: Dense.</summary>
    public abstract string Kind { get; }

    /// <summary>What the activation is applied to, with the names of the buffers: <c>W1 x + b1</c>.</summary>
    public abstract string WeightedSum { get; }

    /// <summary>The maths of the forward pass in one line, for tooltip, comment and summary alike: <c>a1 = sigmoid(W1 x + b1)</c>.</summary>
    public string Maths => Activation == Activation.Identity
        ? $"a{Index} = {WeightedSum}"
        : $"a{Index} = {Activation.ToString().ToLowerInvariant()}({WeightedSum})";

    /// <summary>The shapes of what <see cref="WeightedSum"/> names: <c>x [784], W1 [16x784], b1 [16]</c>.</summary>
    public abstract string Shapes { get; }

    /// <summary>The trainable tensors, in the order in which they lie in the parameter buffer.</summary>
    public abstract EquatableArray<ParameterTensor> Parameters { get; }

    /// <summary>Multiply-adds of one sample going forward, padding included.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>Floats of scratch that the gradient on the inputs needs.</summary>
    public abstract int BackwardScratch { get; }

    /// <summary>The name of what comes in: <c>x</c> for the first layer, <c>a1</c> for the second.</summary>
    public string InputName => Index == 1 ? "x" : "a" + (Index - 1);

    /// <summary>Emits <c>Layer{Index}(ref parameters, ref x, ref z, count)</c>: count rows, before the activation.</summary>
    public abstract void WriteForward(CodeWriter code);

    /// <summary>
    /// Emits <c>InputGradient{Index}(ref parameters, ref dz, ref dx, ref scratch, count)</c>: from the gradient on count rows of weighted sums
    /// to the gradient on what came in.
    /// </summary>
    public abstract void WriteInputGradient(CodeWriter code);

    /// <summary>How the layer is written out statement by statement; null, as for most, if it is not.</summary>
    public virtual IUnrolledLayer? Unrolled => null;

    /// <summary>Emits the methods that compute the gradients of the parameters and hand them to the optimizer.</summary>
    public abstract void WriteGradient(CodeWriter code);

    /// <summary>
    /// Emits the calls of these methods, each if its tensor is trained: <c>if (plan.Trains(0)) { Gradient1(...); }</c>. In scope are parameters,
    /// plan, count, part and parts.
    /// </summary>
    /// <param name="code">The writer.</param>
    /// <param name="input">The name of what came in.</param>
    /// <param name="gradients">The name of the gradients on the weighted sums.</param>
    /// <param name="firstTensor">The place of the layer's first tensor among those of the network.</param>
    public abstract void WriteGradientCalls(CodeWriter code, string input, string gradients, int firstTensor);
}

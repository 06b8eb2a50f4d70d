using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Model;

/// <summary>
/// One layer of a network: its shape, its parameters and the code that it emits. Emission asks a layer through these members and knows none of the kinds.
/// Capabilities of some kinds are interfaces in this folder: <see cref="ITrainedLayer"/>, <see cref="IGradientLayer"/>, <see cref="IBatchLayer"/>, <see cref="IRunningStatistics"/>,
/// <see cref="ILinearLayer"/>, <see cref="IFoldableLayer"/>, <see cref="IStreamedLayer"/>, <see cref="IUnrollableLayer"/>, <see cref="IBlockedLayer"/>,
/// <see cref="ITrainingLayer"/>.
/// </summary>
/// <param name="Index">The position in the network, from 1; it names the layer's methods and buffers (W1, z1, a1). A copy of the inputs in
/// another layout, which comes before all layers, has 0.</param>
/// <param name="Input">The layout of the inputs.</param>
/// <param name="Output">The layout of the outputs.</param>
/// <param name="Activation">The function applied to the outputs.</param>
internal abstract record Layer(int Index, SampleLayout Input, SampleLayout Output, Activation Activation)
{
    /// <summary>Inputs in one sample.</summary>
    public int InputSize => Input.Shape.Size;

    /// <summary>Floats from one sample's inputs to the next's.</summary>
    public int InputStride => Input.Stride;

    /// <summary>Outputs for one sample.</summary>
    public int OutputSize => Output.Shape.Size;

    /// <summary>Floats from one sample's outputs to the next's.</summary>
    public int OutputStride => Output.Stride;

    /// <summary>The kind's name as the tables print it: Dense.</summary>
    public abstract string KindName { get; }

    /// <summary>The activation as the tables print it; empty where none is chosen.</summary>
    public virtual string ActivationName => Activation == Activation.Identity && Parameters.Count == 0 ? "" : Activation.ToString();

    /// <summary>The argument of the activation, with the names of the buffers: <c>W1 x + b1</c>.</summary>
    public abstract string WeightedSum { get; }

    /// <summary>The maths of the forward pass in one line, for tooltip, comment and summary alike: <c>a1 = sigmoid(W1 x + b1)</c>.</summary>
    public virtual string Maths => Activation == Activation.Identity
        ? $"a{Index} = {WeightedSum}"
        : $"a{Index} = {Activation.ToString().ToLowerInvariant()}({WeightedSum})";

    /// <summary>The shapes of what <see cref="WeightedSum"/> names: <c>x [784], W1 [16x784], b1 [16]</c>.</summary>
    public abstract string Shapes { get; }

    /// <summary>The maths of <see cref="WriteInputGradientCall"/>, right of the equals sign: <c>W1^T dz1</c>.</summary>
    public abstract string InputGradientMaths { get; }

    /// <summary>The tensors, in the order of the parameter buffer.</summary>
    public virtual EquatableArray<ParameterTensor> Parameters => default;

    /// <summary>Multiply-adds of one sample going forward, padding included.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>Multiply-adds with parameters for one sample, padding not counted: the number shown to users.</summary>
    public virtual long UnpaddedMultiplyAdds => 0;

    /// <summary>The settings other than sizes and activation, as shown to users in the line of the layer: <c>5x5, stride 2x2</c>, <c>rate 0.5</c>.</summary>
    public virtual string Settings => "";

    /// <summary>Whether the outputs are the weighted sums themselves.</summary>
    public virtual bool LeavesSums => Activation == Activation.Identity;

    /// <summary>The buffers that the layer keeps for backpropagation in addition to z and a; its methods take them after z, in this order.</summary>
    public virtual EquatableArray<KeptBuffer> Kept => default;

    /// <summary>Floats of scratch that the methods of the backward pass and of the gradients need, for one caller.</summary>
    public virtual int BackwardScratch => 0;

    /// <summary>Whether the outputs of a prediction may overwrite the inputs: each value depends on one.</summary>
    public virtual bool WorksInPlace => false;

    /// <summary>Whether the forward method leaves activations instead of weighted sums.</summary>
    protected virtual bool AppliesActivation => false;

    /// <summary>The name of the inputs: <c>x</c> for the first layer, <c>a1</c> for the second.</summary>
    public string InputName => Input.IsRaw ? "x" : "a" + (Index - 1);

    /// <summary>The first input, given the name of the samples: a vector may be part of longer samples.</summary>
    public string InputValues(string samples) =>
        Input is { Format: SampleFormat.Row, Start: > 0 } ? $"{Unsafe}.Add(ref {samples}, {Input.Start})" : samples;

    /// <summary>
    /// Whether the gradient on the inputs contains the derivative of the activation before them: then it is that on the weighted sums of the layer before, which
    /// has no step of its own between the two.
    /// </summary>
    public virtual bool BackpropagatesActivation => false;

    /// <summary>The name of the gradient on the inputs, as in the maths.</summary>
    public string InputGradientName => BackpropagatesActivation ? "dz" + (Index - 1) : "d" + InputName;

    /// <summary>The regions that <see cref="WriteSumGradientCall"/> reads in addition to dz: those of the derivative.</summary>
    public virtual IEnumerable<string> SumGradientReads(string sums, string outputs) =>
        Activation == Activation.Identity ? [] : sums == outputs || Activation == Activation.Softmax ? [outputs] : [outputs, sums];

    /// <summary>The regions that <see cref="WriteInputGradientCall"/> reads in addition to dz.</summary>
    public virtual IEnumerable<string> InputGradientReads => [];

    /// <summary>Emits the methods of the forward pass, as a rule <c>Layer2(ref parameters, ref a1, ref z2, count)</c>: count samples,
    /// before the activation.</summary>
    public abstract void WriteForward(CodeWriter code, TileAnnex tiles);

    /// <summary>Emits the methods of the gradient on the inputs, as a rule
    /// <c>InputGradient2(ref parameters, ref dz2, ref da1, ref scratch, count)</c>.</summary>
    public abstract void WriteInputGradient(CodeWriter code, TileAnnex tiles);

    /// <summary>Emits the statements that take samples through the layer in a prediction.</summary>
    public virtual void WritePredictCall(CodeWriter code, PredictCall call) => WriteCall(code, call);

    /// <summary>Emits the statements that take samples through the layer in training.</summary>
    public virtual void WriteTrainCall(CodeWriter code, TrainCall call) => WriteCall(code, call);

    /// <summary>
    /// Emits the statement that turns the gradient on the layer's outputs into that on its weighted sums, in place. Nothing for the identity.
    /// </summary>
    public virtual void WriteSumGradientCall(CodeWriter code, BackwardCall call)
    {
        ActivationCalls.WriteBackpropagate(code, this, call.Gradients, call.Sums, call.Outputs, call.Count);
    }

    /// <summary>The maths of <see cref="WriteSumGradientCall"/>; null where there is nothing to do.</summary>
    public virtual string? SumGradientMaths => Activation == Activation.Identity ? null : ActivationCalls.DerivativeMaths(this);

    /// <summary>Where the gradients of <see cref="WriteSumGradientCall"/> are stored.</summary>
    public virtual string SumGradientPlace => $"da{Index} is stored where dz{Index} will be";

    /// <summary>Emits the statement that computes the gradient on the inputs. In scope are the regions of <see cref="InputGradientReads"/>.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="target">The gradient to be written.</param>
    public virtual void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Call(
            "InputGradient" + Index, ["ref " + call.Parameters, "ref " + call.Gradients, "ref " + target, "ref " + call.Scratch, call.Count]);

    /// <summary>
    /// Emits the call that a prediction and a training pass have in common, for layers that work alike in both. A layer without parameters takes none.
    /// </summary>
    protected virtual void WriteCall(CodeWriter code, LayerCall call)
    {
        code.Call(
            "Layer" + Index,
            [
                .. Parameters.Count > 0 ? ["ref " + call.Parameters] : Array.Empty<string>(), "ref " + call.Input, "ref " + call.Sums,
                .. Kept.Select(buffer => "ref " + call.Kept(buffer)), call.Count,
            ]);
        if (!AppliesActivation)
        {
            ActivationCalls.WriteApply(code, this, call.Sums, call.Outputs, call.Count);
        }
    }
}

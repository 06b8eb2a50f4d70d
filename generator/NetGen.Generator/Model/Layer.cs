using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Model;

/// <summary>
/// One layer of a network: its shape, its parameters and the code that it emits. Emission asks a layer through these members and knows none of the kinds.
/// What only some kinds have is an interface beside this file: <see cref="ITrainedLayer"/>, <see cref="IGradientLayer"/>, <see cref="IBatchLayer"/>, <see cref="IRunningStatistics"/>,
/// <see cref="ILinearLayer"/>, <see cref="IFoldableLayer"/>, <see cref="IStreamedLayer"/>, <see cref="IUnrollableLayer"/>, <see cref="IBlockedLayer"/>,
/// <see cref="ITrainingLayer"/>.
/// </summary>
/// <param name="Index">The position in the network, from 1; it names the layer's methods and buffers (W1, z1, a1). A copy of the inputs in
/// another layout, which comes before all layers, has 0.</param>
/// <param name="Input">Where the values coming in lie.</param>
/// <param name="Output">Where the values going out lie.</param>
/// <param name="Activation">The function applied to the outputs.</param>
internal abstract record Layer(int Index, SampleLayout Input, SampleLayout Output, Activation Activation)
{
    /// <summary>Values a sample coming in.</summary>
    public int InputSize => Input.Shape.Size;

    /// <summary>Distance in floats between two samples coming in.</summary>
    public int InputStride => Input.Stride;

    /// <summary>Values a sample going out.</summary>
    public int OutputSize => Output.Shape.Size;

    /// <summary>Distance in floats between two samples going out.</summary>
    public int OutputStride => Output.Stride;

    /// <summary>The kind's name as the tables print it: Dense.</summary>
    public abstract string KindName { get; }

    /// <summary>The activation as the tables print it; empty where none is chosen.</summary>
    public virtual string ActivationName => Activation == Activation.Identity && Parameters.Count == 0 ? "" : Activation.ToString();

    /// <summary>What the activation is applied to, with the names of the buffers: <c>W1 x + b1</c>.</summary>
    public abstract string WeightedSum { get; }

    /// <summary>The maths of the forward pass in one line, for tooltip, comment and summary alike: <c>a1 = sigmoid(W1 x + b1)</c>.</summary>
    public virtual string Maths => Activation == Activation.Identity
        ? $"a{Index} = {WeightedSum}"
        : $"a{Index} = {Activation.ToString().ToLowerInvariant()}({WeightedSum})";

    /// <summary>The shapes of what <see cref="WeightedSum"/> names: <c>x [784], W1 [16x784], b1 [16]</c>.</summary>
    public abstract string Shapes { get; }

    /// <summary>The maths of <see cref="WriteInputGradientCall"/>, right of the equals sign: <c>W1^T dz1</c>.</summary>
    public abstract string InputGradientMaths { get; }

    /// <summary>The tensors, in the order in which they lie in the parameter buffer.</summary>
    public virtual EquatableArray<ParameterTensor> Parameters => default;

    /// <summary>Multiply-adds of one sample going forward, padding included.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>Multiplications of one sample by parameters, each with its addition, padding not counted: what users are told.</summary>
    public virtual long UnpaddedMultiplyAdds => 0;

    /// <summary>What the arguments say besides sizes and activation, as the line of the layer tells users: <c>5x5, stride 2x2</c>, <c>rate 0.5</c>.</summary>
    public virtual string Settings => "";

    /// <summary>Whether what goes out are the weighted sums themselves.</summary>
    public virtual bool LeavesSums => Activation == Activation.Identity;

    /// <summary>What the layer keeps from forward to backward besides z and a; its methods take them after z, in this order.</summary>
    public virtual EquatableArray<KeptBuffer> Kept => default;

    /// <summary>Floats of scratch that the methods of the backward pass and of the gradients need, for one caller.</summary>
    public virtual int BackwardScratch => 0;

    /// <summary>Whether the outputs of a prediction may lie where what comes in lies: each value depends on one.</summary>
    public virtual bool WorksInPlace => false;

    /// <summary>Whether the forward method leaves activations instead of weighted sums.</summary>
    protected virtual bool AppliesActivation => false;

    /// <summary>The name of what comes in: <c>x</c> for the first layer, <c>a1</c> for the second.</summary>
    public string InputName => Input.IsRaw ? "x" : "a" + (Index - 1);

    /// <summary>The first value of what comes in, given the name of its samples: a vector may lie inside longer samples.</summary>
    public string InputValues(string samples) =>
        Input is { Format: SampleFormat.Row, Start: > 0 } ? $"{Unsafe}.Add(ref {samples}, {Input.Start})" : samples;

    /// <summary>The name of the gradient on what comes in, as the maths says it.</summary>
    public string InputGradientName => "d" + InputName;

    /// <summary>The regions that <see cref="WriteSumGradientCall"/> reads besides dz: those of the derivative.</summary>
    public virtual IEnumerable<string> SumGradientReads(string sums, string outputs) =>
        Activation == Activation.Identity ? [] : sums == outputs ? [outputs] : [outputs, sums];

    /// <summary>The regions that <see cref="WriteInputGradientCall"/> reads besides dz.</summary>
    public virtual IEnumerable<string> InputGradientReads => [];

    /// <summary>Emits the methods of the forward pass, as a rule <c>Layer2(ref parameters, ref a1, ref z2, count)</c>: count samples,
    /// before the activation.</summary>
    public abstract void WriteForward(CodeWriter code, TileAnnex tiles);

    /// <summary>Emits the methods of the gradient on what came in, as a rule
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

    /// <summary>Emits the statement that computes the gradient on what came in. In scope are the regions of <see cref="InputGradientReads"/>.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">Input is what came in.</param>
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

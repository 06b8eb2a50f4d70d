using System.Collections.Immutable;
using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The sizes and the passes of one network, static and over explicit buffers. The generator emits an implementation for each network, a struct
/// nested in the class; library code takes it as a type argument, which the JIT specializes: sizes become constants and calls direct.
/// Implemented by emitted code.
/// </summary>
/// <remarks>
/// Rows of activations are padded to a multiple of 16 floats, with whatever the passes leave there; weights and the gradients on weighted
/// sums are padded with zeros. The training workspace holds one region for each buffer of
/// a layer; a region starts at its offset times the capacity (the largest batch the workspace is made for), so that rows never move when a
/// batch is smaller.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkPasses
{
    /// <summary>The name of the network's class, for messages.</summary>
    static abstract string Name { get; }

    /// <summary>Floats in one sample.</summary>
    static abstract int InputSize { get; }

    /// <summary>Outputs of one sample.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Floats from one sample's row of outputs to the next.</summary>
    static abstract int OutputStride { get; }

    /// <summary>The activation of the last layer.</summary>
    static abstract Activation OutputActivation { get; }

    /// <summary>The trainable tensors in the order of the layers, each with its place in the parameter buffer.</summary>
    static abstract ImmutableArray<ParameterLayout> Layout { get; }

    /// <summary>The layers in order, those without parameters included.</summary>
    static abstract ImmutableArray<LayerInfo> Layers { get; }

    /// <summary>Floats in the parameter buffer, padding included.</summary>
    static abstract int ParameterLength { get; }

    /// <summary>Multiply-adds of one sample's forward pass, padding included: from which the number of threads is chosen.</summary>
    static abstract long MultiplyAdds { get; }

    /// <summary>Floats of training workspace for each sample.</summary>
    static abstract int WorkspaceStride { get; }

    /// <summary>Floats of training workspace for each chunk of 16 samples, behind the regions.</summary>
    static virtual int ChunkStride => 0;

    /// <summary>The smallest batch for a training step: 2 where values are normalized over samples alone.</summary>
    static virtual int SmallestBatch => 1;

    /// <summary>The region of the last layer's weighted sums; that of its outputs when the activation is Identity.</summary>
    static abstract int LogitsOffset { get; }

    /// <summary>The region of the last layer's outputs.</summary>
    static abstract int OutputsOffset { get; }

    /// <summary>The region of the gradient on the last layer.</summary>
    static abstract int OutputGradientsOffset { get; }

    /// <summary>Floats of scratch that <see cref="Backward"/> and <see cref="Gradients"/> need for each caller.</summary>
    static abstract int BackwardScratch { get; }

    /// <summary>Floats of scratch that <see cref="Predict"/> needs for one sample.</summary>
    static abstract int PredictScratch { get; }

    /// <summary>Floats of scratch that <see cref="Predict"/> needs for more than one sample.</summary>
    static abstract int PredictBatchScratch { get; }

    /// <summary>Computes the outputs of <paramref name="count"/> samples.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[count x InputSize].</param>
    /// <param name="y">[count x OutputSize], written.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="scratch"><see cref="PredictScratch"/> or <see cref="PredictBatchScratch"/> floats.</param>
    static abstract void Predict(ref float parameters, ref float x, ref float y, int count, ref float scratch);

    /// <summary>
    /// Runs the forward pass for the samples from <paramref name="first"/> up to <paramref name="last"/>, and keeps in the workspace what backpropagation
    /// needs.
    /// </summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[samples x InputSize]: the whole batch.</param>
    /// <param name="workspace">The training workspace.</param>
    /// <param name="capacity">The number of samples that the workspace has room for.</param>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="pass">The purpose of the pass: training or evaluation, its stage, the key of the dropout masks.</param>
    static abstract void TrainForward(
        ref float parameters, ref float x, ref float workspace, int capacity, int first, int last, in PassContext pass);

    /// <summary>
    /// The number of layers that need statistics of the whole batch in training. They divide the forward pass into <c>Barriers + 1</c> stages, each of which
    /// ends for all samples before the next begins, and the backward pass into as many, in descending order.
    /// </summary>
    static virtual int Barriers => 0;

    /// <summary>Merges the statistics that the threads have taken in one stage, for the next.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[samples x InputSize].</param>
    /// <param name="workspace">The training workspace.</param>
    /// <param name="capacity">The number of samples that the workspace has room for.</param>
    /// <param name="barrier">0 to Barriers - 1 on the way forward, from there to 2 Barriers - 1 on the way back.</param>
    /// <param name="pass">The purpose of the pass: training or evaluation, its stage, the key of the dropout masks.</param>
    static virtual void Combine(
        ref float parameters, ref float x, ref float workspace, int capacity, int barrier, in PassContext pass)
    {
    }

    /// <summary>The number of floats for the batch statistics that the running statistics of all layers follow.</summary>
    static virtual int StatisticsLength => 0;

    /// <summary>Copies the batch statistics out of a workspace, so that they outlive it.</summary>
    /// <param name="workspace">The training workspace after the forward pass.</param>
    /// <param name="capacity">The number of samples that the workspace has room for.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="statistics"><see cref="StatisticsLength"/> floats, written.</param>
    static virtual void TakeStatistics(ref float workspace, int capacity, int count, ref float statistics)
    {
    }

    /// <summary>Moves the running statistics toward those of a batch.</summary>
    /// <param name="parameters">The parameter buffer, which contains them.</param>
    /// <param name="statistics">The batch statistics, from <see cref="TakeStatistics"/>.</param>
    /// <param name="isFrozen">Which tensors stay as they are.</param>
    static virtual void FollowStatistics(ref float parameters, ref float statistics, ReadOnlySpan<bool> isFrozen)
    {
    }

    /// <summary>Whether the parameters belong to a copy for predictions, whose normalizations are folded into the layers before them.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    static virtual bool IsFolded(ref float parameters) => false;

    /// <summary>
    /// Propagates the gradient on the outputs, in the region <see cref="OutputGradientsOffset"/>, back through the layers to the weighted sums of each.
    /// </summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[samples x InputSize]: the whole batch.</param>
    /// <param name="workspace">The training workspace after <see cref="TrainForward"/>.</param>
    /// <param name="capacity">The number of samples that the workspace has room for.</param>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="gradientIsOnLogits">Whether the loss has already given the gradient on the last layer's weighted sums.</param>
    /// <param name="lowest">The lowest layer, from 1, whose gradient is wanted; 0 if <paramref name="dx"/> is, int.MaxValue if none is.</param>
    /// <param name="dx">[samples x InputSize]: the gradient on the inputs, written if <paramref name="lowest"/> is 0.</param>
    /// <param name="scratch"><see cref="BackwardScratch"/> floats.</param>
    /// <param name="pass">The purpose of the pass: training or evaluation, its stage, the key of the dropout masks.</param>
    static abstract void Backward(
        ref float parameters, ref float x, ref float workspace, int capacity, int first, int last, bool gradientIsOnLogits, int lowest, ref float dx,
        ref float scratch, in PassContext pass);

    /// <summary>The largest number of samples that <see cref="FusedStep"/> takes, at most 4; 0 for a network that is too large for it.</summary>
    static virtual int FusedSamples => 0;

    /// <summary>
    /// Takes one training step on a few samples, from the inputs to the new parameters, with the same bits as <see cref="TrainForward"/>, the loss,
    /// <see cref="Backward"/> and <see cref="Gradients"/>.
    /// </summary>
    /// <param name="parameters">The parameter buffer, updated by the optimizer.</param>
    /// <param name="x">[samples x InputSize].</param>
    /// <param name="t">[samples x OutputSize]: the targets.</param>
    /// <param name="samples">The number of samples, 1 to <see cref="FusedSamples"/>.</param>
    /// <param name="loss">The loss, an elementwise one.</param>
    /// <param name="plan">Which tensors are trained, and how.</param>
    /// <typeparam name="TCount">The number of samples as the JIT may know it: <see cref="FourSamples"/> only if there are four.</typeparam>
    /// <typeparam name="TLoss">The loss.</typeparam>
    /// <typeparam name="TOptimizer">The optimizer.</typeparam>
    /// <returns>The sum of the samples' losses; if it is not finite, nothing has been updated.</returns>
    static virtual float FusedStep<TCount, TLoss, TOptimizer>(
        ref float parameters, ref float x, ref float t, int samples, TLoss loss, in UpdatePlan<TOptimizer> plan)
        where TCount : struct, ISampleCount
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer =>
        throw new NotSupportedException("The network is too large for a fused step.");

    /// <summary>Computes the gradients of the parameters and hands each to its optimizer.</summary>
    /// <param name="parameters">The parameter buffer, updated by the optimizer.</param>
    /// <param name="x">[samples x InputSize].</param>
    /// <param name="workspace">The training workspace after <see cref="Backward"/> for all samples.</param>
    /// <param name="capacity">The number of samples that the workspace has room for.</param>
    /// <param name="count">The number of samples in the batch.</param>
    /// <param name="plan">Which tensors are trained, and how.</param>
    /// <param name="share">The share of the work to do, from 0.</param>
    /// <param name="shares">The number of shares. No sum is divided, so the bits do not depend on it.</param>
    /// <param name="scratch"><see cref="BackwardScratch"/> floats.</param>
    static abstract void Gradients<TOptimizer>(
        ref float parameters, ref float x, ref float workspace, int capacity, int count, in UpdatePlan<TOptimizer> plan, int share, int shares,
        ref float scratch)
        where TOptimizer : struct, IOptimizer;
}

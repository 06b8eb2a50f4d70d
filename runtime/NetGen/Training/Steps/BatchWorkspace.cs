using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The buffers of one batch, and the computations from its inputs to its loss: forward pass, loss, and the gradients of the outputs.
/// Training continues from there, evaluation stops.
/// </summary>
internal sealed class BatchWorkspace<TNetwork, TLoss> : IBatchWorkspace
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    /// <summary>The number of samples whose losses share partial sums. Shares of a batch are whole chunks, so the sums do not depend on the
    /// number of shares.</summary>
    public const int ChunkRows = PassWorkspace.ChunkRows;

    private const int PartialSumsOfChunk = 16;

    private readonly AlignedBuffer _mask = new(TNetwork.OutputStride);
    private AlignedBuffer _inputs;

    // The class weights, for a loss that applies them itself.
    private readonly AlignedBuffer _classWeights = new(TNetwork.OutputStride);

    // [Capacity], allocated once weights have been set: the weight of each sample, without the class weights that the loss applies itself.
    private float[] _weights = [];
    private bool _weighsSamples;

    // The workspaces of the parts of a divided batch, if they are kept.
    private PassWorkspace?[]? _parts;
    private int _samplesOfPart;
    private bool _weighsClasses;

    public BatchWorkspace(TLoss loss)
    {
        LossCheck.ThrowIfUnfit<TLoss>(TNetwork.OutputActivation);
        Loss = loss;
        _mask.Span[..TNetwork.OutputSize].Fill(1);
        _inputs = new AlignedBuffer(0);
        Targets = new AlignedBuffer(0);
        PartialSums = new AlignedBuffer(0);
    }

    /// <summary>The maximum number of samples whose workspace fits into an array.</summary>
    public static int LargestBatch => (Array.MaxLength - CacheLine.Floats) / Math.Max(TNetwork.WorkspaceStride + TNetwork.ChunkStride, TNetwork.InputSize);

    /// <summary>The loss.</summary>
    public TLoss Loss { get; }

    /// <summary>The output above which a network with one output, trained with this loss, predicts class 1.</summary>
    public static float Threshold { get; } = TLoss.DecisionThreshold(TNetwork.OutputActivation);

    /// <summary>The number of samples whose inputs, targets, weights and losses fit into the buffers.</summary>
    public int Capacity { get; private set; }

    /// <summary>The values of all layers, unless the batch is divided.</summary>
    public PassWorkspace Workspace { get; } = PassWorkspace.Of<TNetwork>();

    /// <inheritdoc/>
    public int KeptSamples { get; private set; }

    /// <inheritdoc/>
    public int LowestGradient { get; private set; }

    /// <summary>The inputs of a batch from a data set, [Capacity x InputSize]; not allocated if callers provide the inputs.</summary>
    public AlignedBuffer Inputs
    {
        get
        {
            int length = Capacity * TNetwork.InputSize;
            return _inputs.Length == length ? _inputs : _inputs = new AlignedBuffer(length);
        }
    }

    /// <summary>The targets, [Capacity x OutputStride], with zero padding.</summary>
    public AlignedBuffer Targets { get; private set; }

    /// <summary>The partial sums of the losses, [chunks x 16].</summary>
    private AlignedBuffer PartialSums { get; set; }

    /// <inheritdoc/>
    public void Reserve(int count)
    {
        if (count <= Capacity)
        {
            return;
        }

        if (count > LargestBatch)
        {
            throw new ArgumentException(
                $"A batch of {count:N0} samples is too large for {TNetwork.Name}: its workspace has room for at most {LargestBatch:N0} samples.");
        }

        Targets = new AlignedBuffer(count * TNetwork.OutputStride);
        PartialSums = new AlignedBuffer((count + ChunkRows - 1) / ChunkRows * PartialSumsOfChunk);
        Capacity = count;
    }

    /// <summary>Makes room for the values of all layers; those of the last step are lost if the workspace grows.</summary>
    public void ReserveWorkspace(int count)
    {
        if (Workspace.Reserve(count))
        {
            KeptSamples = 0;
        }
    }

    /// <summary>Sets the number of samples of the step whose values the workspace holds; 0 if it holds no step.</summary>
    public void Keep(int samples, int lowestGradient = 0)
    {
        KeptSamples = samples;
        LowestGradient = lowestGradient;
        _parts = null;
    }

    /// <summary>Sets the same for a batch in parts of <paramref name="samplesOfPart"/> samples, each in a workspace of its own.</summary>
    public void KeepParts(int samples, int lowestGradient, PassWorkspace?[] parts, int samplesOfPart)
    {
        Keep(samples, lowestGradient);
        _parts = parts;
        _samplesOfPart = samplesOfPart;
    }

    /// <inheritdoc/>
    public (PassWorkspace Workspace, int Row) Find(int sample) =>
        _parts == null ? (Workspace, sample) : (_parts[sample / _samplesOfPart]!, sample % _samplesOfPart);

    /// <summary>Copies the targets of some samples.</summary>
    /// <param name="targets">The targets of the whole batch: [count x OutputSize].</param>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    public unsafe void SetTargets(float* targets, int first, int last)
    {
        for (nint row = first; row < last; row++)
        {
            Unsafe.CopyBlockUnaligned(
                ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Targets.First, row * TNetwork.OutputStride)),
                ref *(byte*)(targets + row * TNetwork.OutputSize), (uint)TNetwork.OutputSize * sizeof(float));
        }
    }

    /// <summary>Sets the labels of a batch as one-hot rows or, for a single output, as 0 or 1.</summary>
    public void SetTargets(ReadOnlySpan<int> labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            Span<float> target = Targets.Span.Slice(row * TNetwork.OutputStride, TNetwork.OutputSize);
            target.Clear();
            LabelRow.Set(target, labels[row]);
        }
    }

    /// <summary>The sum of the sample weights of the batch; the number of samples if they have no weights.</summary>
    public double WeightSum { get; private set; }

    /// <summary>Sets the weights of a training batch: each sample's weight times the weight of its class.</summary>
    /// <param name="count">The number of samples.</param>
    /// <param name="samples">The weight of each sample, [count]; empty if all are 1.</param>
    /// <param name="classes">The weight of each class; empty if all are 1.</param>
    /// <param name="labels">The class of each sample, [count], if classes have weights.</param>
    public void SetWeights(int count, ReadOnlySpan<float> samples, ReadOnlySpan<float> classes, ReadOnlySpan<int> labels)
    {
        // A single output has no per-output weights.
        _weighsClasses = TLoss.WeighsClasses && TNetwork.OutputSize > 1 && !classes.IsEmpty;
        _weighsSamples = !samples.IsEmpty || (!classes.IsEmpty && !_weighsClasses);
        WeightSum = count;
        if (samples.IsEmpty && classes.IsEmpty)
        {
            return;
        }

        if (_weighsClasses)
        {
            classes.CopyTo(_classWeights.Span);
        }

        if (_weights.Length < Capacity)
        {
            _weights = new float[Capacity];
        }

        WeightSum = 0;
        for (int i = 0; i < count; i++)
        {
            float sample = samples.IsEmpty ? 1 : samples[i];
            float ofClass = classes.IsEmpty ? 1 : classes[labels[i]];
            _weights[i] = _weighsClasses ? sample : sample * ofClass;
            WeightSum += sample * ofClass;
        }
    }

    /// <summary>Returns the mean of losses from their weighted sum; 0 if all weights are 0.</summary>
    public double Mean(double lossSum) => WeightSum > 0 ? lossSum / WeightSum : 0;

    /// <summary>Computes forward pass and loss of the samples in a range that begins and ends at chunk boundaries.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">The inputs of the samples in the workspace: [samples x InputSize].</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="first">The first sample, as numbered in the workspace.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="pass">The context of the pass; the gradient is a mean over the whole batch.</param>
    /// <param name="offset">The number in the batch of the workspace's first sample, a multiple of <see cref="ChunkRows"/>.</param>
    public void ForwardAndLoss(
        ref float parameters, ref float x, PassWorkspace workspace, int first, int last, in PassContext pass, int offset = 0)
    {
        TNetwork.TrainForward(ref parameters, ref x, ref workspace.First, workspace.Capacity, first, last, in pass);
        for (int row = first; row < last; row += ChunkRows)
        {
            ref float sums = ref Unsafe.Add(ref PartialSums.First, (offset + row) / ChunkRows * PartialSumsOfChunk);
            int rows = Math.Min(ChunkRows, last - row);
            if (!pass.IsTraining)
            {
                Evaluate(workspace, row, offset, rows, ref sums, 1f / pass.Count, ref Unsafe.NullRef<float>());
            }
            else if (_weighsSamples)
            {
                EvaluateWeighted(workspace, row, offset, rows, ref sums);
            }
            else
            {
                Evaluate(workspace, row, offset, rows, ref sums, _weighsClasses ? Share(1) : 1f / pass.Count, ref ClassWeights);
            }
        }
    }

    private ref float ClassWeights => ref _weighsClasses ? ref _classWeights.First : ref Unsafe.NullRef<float>();

    /// <summary>Returns a weight's fraction of the sum of all weights; 0 if all are 0.</summary>
    private float Share(float weight) => WeightSum > 0 ? (float)(weight / WeightSum) : 0;

    /// <summary>Computes losses and gradients of neighboring samples.</summary>
    private void Evaluate(PassWorkspace workspace, int row, int offset, int rows, ref float sums, float scale, ref float classWeights)
    {
        nint start = (nint)row * TNetwork.OutputStride;
        LossBatch batch = new(
            ref Unsafe.Add(ref workspace.Region(TNetwork.LogitsOffset), start),
            ref Unsafe.Add(ref workspace.Region(TNetwork.OutputsOffset), start),
            ref Unsafe.Add(ref Targets.First, start + (nint)offset * TNetwork.OutputStride),
            ref Unsafe.Add(ref workspace.Region(TNetwork.OutputGradientsOffset), start),
            ref sums, ref _mask.First, ref classWeights, rows, TNetwork.OutputSize, TNetwork.OutputStride, scale);
        Loss.Evaluate(in batch);
    }

    /// <summary>Computes losses and gradients sample by sample, since each has its own weight: custom losses need not handle
    /// weights.</summary>
    private void EvaluateWeighted(PassWorkspace workspace, int row, int offset, int rows, ref float sums)
    {
        Span<float> own = stackalloc float[PartialSumsOfChunk];
        Span<float> all = MemoryMarshal.CreateSpan(ref sums, PartialSumsOfChunk);
        all.Clear();
        for (int i = row; i < row + rows; i++)
        {
            float weight = _weights[offset + i];
            Evaluate(workspace, i, offset, 1, ref own[0], Share(weight), ref ClassWeights);
            for (int k = 0; k < all.Length; k++)
            {
                all[k] += weight * own[k];
            }
        }
    }

    /// <summary>Adds the losses of the batch's samples to a sum, in a fixed order.</summary>
    public double LossSum(int count, double sum = 0)
    {
        for (int row = 0; row < count; row += ChunkRows)
        {
            sum += LaneReduction.Sum(ref Unsafe.Add(ref PartialSums.First, row / ChunkRows * PartialSumsOfChunk));
        }

        return sum;
    }

    /// <summary>Returns the number of samples classified correctly.</summary>
    /// <param name="workspace">The workspace with their outputs.</param>
    /// <param name="labels">The classes of neighboring samples.</param>
    /// <param name="first">The first of these samples, as numbered in the workspace.</param>
    public static int CountCorrect(PassWorkspace workspace, ReadOnlySpan<int> labels, int first)
    {
        ref float outputs = ref Unsafe.Add(ref workspace.Region(TNetwork.OutputsOffset), (nint)first * TNetwork.OutputStride);
        int correct = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            bool isCorrect = PredictedClass.Is(
                labels[row], ref Unsafe.Add(ref outputs, (nint)row * TNetwork.OutputStride), TNetwork.OutputSize, Threshold);
            correct += isCorrect ? 1 : 0;
        }

        return correct;
    }
}

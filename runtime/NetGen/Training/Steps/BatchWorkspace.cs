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
    public const int ChunkRows = UsefulThreads.ChunkRows;

    private const int PartialSumsOfChunk = 16;

    private readonly AlignedBuffer _mask = new(TNetwork.OutputStride);
    private AlignedBuffer _inputs;

    // The class weights, for a loss that applies them itself.
    private readonly AlignedBuffer _classWeights = new(TNetwork.OutputStride);

    // [Capacity], allocated once weights have been set: the weight of each sample, without the class weights that the loss applies itself.
    private float[] _weights = [];
    private bool _weighsSamples;
    private bool _weighsClasses;

    public BatchWorkspace(TLoss loss)
    {
        LossCheck.ThrowIfUnfit<TLoss>(TNetwork.OutputActivation);
        Loss = loss;
        _mask.Span[..TNetwork.OutputSize].Fill(1);
        Workspace = new AlignedBuffer(0);
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

    /// <summary>The number of samples that fit into the buffers.</summary>
    public int Capacity { get; private set; }

    /// <summary>The training workspace, [Capacity x WorkspaceStride], followed by [chunks x ChunkStride].</summary>
    public AlignedBuffer Workspace { get; private set; }

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

    public ref float Outputs => ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TNetwork.OutputsOffset);

    /// <summary>Makes room for a batch; the buffers' content is lost if they grow.</summary>
    /// <exception cref="ArgumentException">The batch needs more memory than an array can hold; nothing has changed.</exception>
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

        int chunks = (count + ChunkRows - 1) / ChunkRows;
        Workspace = new AlignedBuffer(count * TNetwork.WorkspaceStride + chunks * TNetwork.ChunkStride);
        Targets = new AlignedBuffer(count * TNetwork.OutputStride);
        PartialSums = new AlignedBuffer(chunks * PartialSumsOfChunk);
        Capacity = count;
        KeptSamples = 0;
    }

    /// <summary>Sets the number of samples of the step whose values the workspace holds; 0 if it holds no step.</summary>
    public void Keep(int samples, int lowestGradient = 0)
    {
        KeptSamples = samples;
        LowestGradient = lowestGradient;
    }

    /// <summary>Copies the targets of a batch: [count x OutputSize].</summary>
    public void SetTargets(ReadOnlySpan<float> targets, int count)
    {
        for (int row = 0; row < count; row++)
        {
            targets.Slice(row * TNetwork.OutputSize, TNetwork.OutputSize).CopyTo(Targets.Span[(row * TNetwork.OutputStride)..]);
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
    /// <param name="x">The inputs of the whole batch: [count x InputSize].</param>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="pass">The context of the pass; the gradient is a mean over the whole batch.</param>
    public void ForwardAndLoss(ref float parameters, ref float x, int first, int last, in PassContext pass)
    {
        TNetwork.TrainForward(ref parameters, ref x, ref Workspace.First, Capacity, first, last, in pass);
        for (int row = first; row < last; row += ChunkRows)
        {
            ref float sums = ref Unsafe.Add(ref PartialSums.First, row / ChunkRows * PartialSumsOfChunk);
            int rows = Math.Min(ChunkRows, last - row);
            if (!pass.IsTraining)
            {
                Evaluate(row, rows, ref sums, 1f / pass.Count, ref Unsafe.NullRef<float>());
            }
            else if (_weighsSamples)
            {
                EvaluateWeighted(row, rows, ref sums);
            }
            else
            {
                Evaluate(row, rows, ref sums, _weighsClasses ? Share(1) : 1f / pass.Count, ref ClassWeights);
            }
        }
    }

    private ref float ClassWeights => ref _weighsClasses ? ref _classWeights.First : ref Unsafe.NullRef<float>();

    /// <summary>Returns a weight's fraction of the sum of all weights; 0 if all are 0.</summary>
    private float Share(float weight) => WeightSum > 0 ? (float)(weight / WeightSum) : 0;

    /// <summary>Computes losses and gradients of neighboring samples.</summary>
    private void Evaluate(int row, int rows, ref float sums, float scale, ref float classWeights)
    {
        nint offset = (nint)row * TNetwork.OutputStride;
        LossBatch batch = new(
            ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TNetwork.LogitsOffset + offset),
            ref Unsafe.Add(ref Outputs, offset),
            ref Unsafe.Add(ref Targets.First, offset),
            ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TNetwork.OutputGradientsOffset + offset),
            ref sums, ref _mask.First, ref classWeights, rows, TNetwork.OutputSize, TNetwork.OutputStride, scale);
        Loss.Evaluate(in batch);
    }

    /// <summary>Computes losses and gradients sample by sample, since each has its own weight: custom losses need not handle
    /// weights.</summary>
    private void EvaluateWeighted(int row, int rows, ref float sums)
    {
        Span<float> own = stackalloc float[PartialSumsOfChunk];
        Span<float> all = MemoryMarshal.CreateSpan(ref sums, PartialSumsOfChunk);
        all.Clear();
        for (int i = row; i < row + rows; i++)
        {
            float weight = _weights[i];
            Evaluate(i, 1, ref own[0], Share(weight), ref ClassWeights);
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
    /// <param name="labels">The classes of neighboring samples in the batch.</param>
    /// <param name="first">The index of the first of these samples in the batch.</param>
    public int CountCorrect(ReadOnlySpan<int> labels, int first = 0)
    {
        ref float outputs = ref Unsafe.Add(ref Outputs, (nint)first * TNetwork.OutputStride);
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

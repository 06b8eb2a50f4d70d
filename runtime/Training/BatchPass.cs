using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>
/// The buffers of one batch and the way from its inputs to its loss: forward, loss, and the gradient on the outputs. Training goes on from there,
/// evaluation stops.
/// </summary>
internal sealed class BatchPass<TKernels, TLoss> : IStepBuffers
    where TKernels : struct, INetworkKernels
    where TLoss : struct, ILoss
{
    /// <summary>Samples whose losses share partial sums. Shares of a batch are whole chunks, so the sums do not depend on their number.</summary>
    public const int ChunkRows = 16;

    private const int PartialSumsOfChunk = 16;

    private readonly AlignedBuffer _mask = new(TKernels.OutputStride);
    private AlignedBuffer _inputs;

    public BatchPass(TLoss loss)
    {
        LossCheck.ThrowIfUnfit<TLoss>(TKernels.OutputActivation);
        Loss = loss;
        _mask.Span[..TKernels.OutputSize].Fill(1);
        Workspace = new AlignedBuffer(0);
        _inputs = new AlignedBuffer(0);
        Targets = new AlignedBuffer(0);
        PartialSums = new AlignedBuffer(0);
    }

    /// <summary>The most samples whose workspace an array can hold.</summary>
    public static int LargestBatch => (Array.MaxLength - CacheLine.Floats) / Math.Max(TKernels.WorkspaceStride + TKernels.ChunkStride, TKernels.InputSize);

    /// <summary>The loss.</summary>
    public TLoss Loss { get; }

    /// <summary>Samples that the buffers have room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>The training workspace [Capacity x WorkspaceStride], and behind it [chunks x ChunkStride].</summary>
    public AlignedBuffer Workspace { get; private set; }

    /// <inheritdoc/>
    public int KeptSamples { get; private set; }

    /// <inheritdoc/>
    public int LowestGradient { get; private set; }

    /// <summary>[Capacity x InputSize]: inputs that come from a data set. Callers with inputs of their own do without.</summary>
    public AlignedBuffer Inputs
    {
        get
        {
            int length = Capacity * TKernels.InputSize;
            return _inputs.Length == length ? _inputs : _inputs = new AlignedBuffer(length);
        }
    }

    /// <summary>[Capacity x OutputStride], the padding zero.</summary>
    public AlignedBuffer Targets { get; private set; }

    /// <summary>[chunks x 16].</summary>
    private AlignedBuffer PartialSums { get; set; }

    public ref float Outputs => ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TKernels.OutputsOffset);

    /// <summary>Makes room for a batch; what the buffers held is lost if they grow.</summary>
    /// <exception cref="ArgumentException">The batch needs more memory than an array holds; nothing has changed.</exception>
    public void Reserve(int count)
    {
        if (count <= Capacity)
        {
            return;
        }

        if (count > LargestBatch)
        {
            throw new ArgumentException(
                $"A batch of {count:N0} samples is too large for {TKernels.Name}: its workspace has room for at most {LargestBatch:N0}.");
        }

        int chunks = (count + ChunkRows - 1) / ChunkRows;
        Workspace = new AlignedBuffer(count * TKernels.WorkspaceStride + chunks * TKernels.ChunkStride);
        Targets = new AlignedBuffer(count * TKernels.OutputStride);
        PartialSums = new AlignedBuffer(chunks * PartialSumsOfChunk);
        Capacity = count;
        KeptSamples = 0;
    }

    /// <summary>Says what the workspace holds from now on: a step of so many samples, or 0 for nothing that belongs to a step.</summary>
    public void Keep(int samples, int lowestGradient = 0)
    {
        KeptSamples = samples;
        LowestGradient = lowestGradient;
    }

    /// <summary>Takes over the targets of a batch, [count x OutputSize].</summary>
    public void SetTargets(ReadOnlySpan<float> targets, int count)
    {
        for (int row = 0; row < count; row++)
        {
            targets.Slice(row * TKernels.OutputSize, TKernels.OutputSize).CopyTo(Targets.Span[(row * TKernels.OutputStride)..]);
        }
    }

    /// <summary>Takes over the labels of a batch as one-hot rows, or for a single output as 0 or 1.</summary>
    public void SetTargets(ReadOnlySpan<int> labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            Span<float> target = Targets.Span.Slice(row * TKernels.OutputStride, TKernels.OutputSize);
            target.Clear();
            if (TKernels.OutputSize == 1)
            {
                target[0] = labels[row];
            }
            else
            {
                target[labels[row]] = 1;
            }
        }
    }

    /// <summary>Forward and loss of the samples from first up to last, both at the edges of chunks.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[count x InputSize]: the whole batch.</param>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="pass">What the pass is for; the gradient is a mean over its whole batch.</param>
    public void ForwardAndLoss(ref float parameters, ref float x, int first, int last, in PassContext pass)
    {
        TKernels.Forward(ref parameters, ref x, ref Workspace.First, Capacity, first, last, in pass);
        for (int row = first; row < last; row += ChunkRows)
        {
            nint offset = (nint)row * TKernels.OutputStride;
            LossBatch batch = new(
                ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TKernels.LogitsOffset + offset),
                ref Unsafe.Add(ref Outputs, offset),
                ref Unsafe.Add(ref Targets.First, offset),
                ref Unsafe.Add(ref Workspace.First, (nint)Capacity * TKernels.OutputGradientsOffset + offset),
                ref Unsafe.Add(ref PartialSums.First, row / ChunkRows * PartialSumsOfChunk),
                ref _mask.First,
                Math.Min(ChunkRows, last - row), TKernels.OutputSize, TKernels.OutputStride, 1f / pass.Count);
            Loss.Evaluate(in batch);
        }
    }

    /// <summary>A sum that the losses of the batch's samples are added to, in one fixed order.</summary>
    public double LossSum(int count, double sum = 0)
    {
        for (int row = 0; row < count; row += ChunkRows)
        {
            sum += Fold.Sum(ref Unsafe.Add(ref PartialSums.First, row / ChunkRows * PartialSumsOfChunk));
        }

        return sum;
    }

    /// <summary>How many samples are classified as their labels say.</summary>
    /// <param name="data">The data set, which has labels.</param>
    /// <param name="samples">The samples, neighbours in the batch.</param>
    /// <param name="first">The place of the first of them in the batch.</param>
    public int CountCorrect(Dataset data, ReadOnlySpan<int> samples, int first = 0)
    {
        ReadOnlySpan<int> labels = data.Labels;
        ref float outputs = ref Unsafe.Add(ref Outputs, (nint)first * TKernels.OutputStride);
        int correct = 0;
        for (int row = 0; row < samples.Length; row++)
        {
            bool isCorrect = Classification.Is(
                labels[samples[row]], ref Unsafe.Add(ref outputs, (nint)row * TKernels.OutputStride), TKernels.OutputSize, TKernels.OutputActivation);
            correct += isCorrect ? 1 : 0;
        }

        return correct;
    }
}

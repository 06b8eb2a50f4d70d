using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Losses;

/// <summary>
/// The buffers of one evaluation with random logits and targets. The padding of logits and outputs is NaN, and what is to be
/// written starts as garbage, so that a loss that reads padding or forgets to write shows.
/// </summary>
internal sealed class LossRun
{
    public const float Scale = 0.25f;

    public LossRun(int count, int size, int seed, Func<Random, float> target, float logitRange = 3)
    {
        Count = count;
        Size = size;
        Stride = (size + 15) / 16 * 16;
        Z = new float[count * Stride];
        A = new float[count * Stride];
        T = new float[count * Stride];
        Gradients = new float[count * Stride];
        PartialSums = new float[16];
        Mask = new float[Stride];
        Array.Fill(Z, float.NaN);
        Array.Fill(A, float.NaN);
        Array.Fill(Gradients, 1234.5f);
        Array.Fill(PartialSums, 678.9f);
        Mask.AsSpan(0, size).Fill(1);
        var random = new Random(seed);
        for (int row = 0; row < count; row++)
        {
            for (int j = 0; j < size; j++)
            {
                Z[row * Stride + j] = (random.NextSingle() * 2 - 1) * logitRange;
                T[row * Stride + j] = target(random);
            }
        }
    }

    public int Count { get; }

    public int Size { get; }

    public int Stride { get; }

    public float[] Z { get; }

    public float[] A { get; private set; }

    public float[] T { get; }

    public float[] Gradients { get; }

    public float[] PartialSums { get; }

    private float[] Mask { get; }

    /// <summary>Fills the outputs with the activation of the logits, in double precision.</summary>
    public LossRun Activate(Activation output)
    {
        for (int row = 0; row < Count; row++)
        {
            double[] a = LossReference.Activate(output, Row(Z, row));
            for (int j = 0; j < Size; j++)
            {
                A[row * Stride + j] = (float)a[j];
            }
        }

        if (output == Activation.Identity)
        {
            A = Z;
        }

        return this;
    }

    public LossRun Evaluate<TLoss>(TLoss loss)
        where TLoss : struct, ILoss
    {
        loss.Evaluate(Batch());
        return this;
    }

    /// <summary>The same by the loop of an elementwise loss, with vectors of a given width.</summary>
    public LossRun EvaluateElementwise<TLoss, TLanes>(TLoss loss)
        where TLoss : struct, IElementwiseLoss
        where TLanes : struct, ILanes<TLanes>
    {
        ElementwiseLoss.Evaluate<TLoss, TLanes>(loss, Batch());
        return this;
    }

    /// <summary>The same by cross entropy's loop, with vectors of a given width.</summary>
    public LossRun EvaluateCrossEntropy<TLanes>(double smoothing = 0)
        where TLanes : struct, ILanes<TLanes>
    {
        if (smoothing == 0)
        {
            CrossEntropyRows.Evaluate<TLanes, PlainTargets>(default, Batch());
        }
        else
        {
            CrossEntropyRows.Evaluate<TLanes, SmoothedTargets>(new SmoothedTargets(smoothing, Size), Batch());
        }

        return this;
    }

    /// <summary>The sum of the samples' losses.</summary>
    public double Total() => PartialSums.Sum(x => (double)x);

    public double[] Row(float[] buffer, int row)
        => [.. buffer.AsSpan(row * Stride, Size).ToArray().Select(x => (double)x)];

    public void AssertPaddingIsZero()
    {
        for (int i = 0; i < Gradients.Length; i++)
        {
            if (i % Stride >= Size)
            {
                Assert.Equal(0, BitConverter.SingleToInt32Bits(Gradients[i]));
            }
        }
    }

    public void AssertSameBits(LossRun other)
    {
        Assert.Equal(Bits(PartialSums), Bits(other.PartialSums));
        Assert.Equal(Bits(Gradients), Bits(other.Gradients));
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    private LossBatch Batch() => new(
        ref Z[0], ref A[0], ref T[0], ref Gradients[0], ref PartialSums[0], ref Mask[0], ref Unsafe.NullRef<float>(), Count, Size, Stride, Scale);
}

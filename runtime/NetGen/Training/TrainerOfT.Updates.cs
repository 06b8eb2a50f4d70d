using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    /// <summary>Whether a tiny network may take its fused step, which does not store gradients and supports no weights, penalties or
    /// limits.</summary>
    private bool MayFuse => !StoresGradients && WeightOfClasses.IsEmpty && _step.MayFuse;

    /// <summary>The fused step of a tiny network, which neither copies the targets nor keeps activations. Returns the mean loss.</summary>
    private float UpdateFused(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count)
    {
        double loss = _step.ExecuteFused(ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(targets), count);
        if (!double.IsFinite(loss))
        {
            // Repeated as a full step, which keeps the activations that show where divergence began, and flushes subnormal gradients.
            return Update(inputs, targets, weights: default, count);
        }

        FinishStep();
        return (float)(loss / count);
    }

    /// <summary>Takes a prepared step with target values. Returns the mean loss.</summary>
    private float Update(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, int count)
    {
        SetTargets(targets, count);
        SetWeights(count, weights, labels: default);
        return (float)_batch.Mean(Update(ref MemoryMarshal.GetReference(inputs), count));
    }

    /// <summary>Takes a prepared step whose targets and weights are in the workspace. Returns the weighted sum of the losses.</summary>
    private double Update(ref float x, int count)
    {
        StepKind kind = StoresGradients ? StepKind.StoreGradients : StepKind.Update;
        double loss = _step.Execute(ref x, ref Unsafe.NullRef<float>(), kind, PassContext.Training(count, Seed, Step, WaitingBatches), Threads);
        if (!double.IsFinite(loss))
        {
            throw Diverged(loss, ref x, count);
        }

        if (kind == StepKind.StoreGradients)
        {
            ApplyStoredGradients(_batch.WeightSum);
        }
        else
        {
            FinishStep();
        }

        return loss;
    }

    /// <summary>Computes and stores the gradients of a batch whose targets are in the workspace. Returns the mean loss.</summary>
    private float StoreGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int count, Span<float> inputGradients)
    {
        SetWeights(count, weights: default, labels);
        Prepare();
        ref float dx = ref inputGradients.Length == 0 ? ref Unsafe.NullRef<float>() : ref MemoryMarshal.GetReference(inputGradients);
        double loss = _step.Execute(
            ref MemoryMarshal.GetReference(inputs), ref dx, StepKind.StoreGradients, PassContext.Training(count, Seed, Step), Threads);
        KeepGradients(loss);
        return (float)_batch.Mean(loss);
    }
}

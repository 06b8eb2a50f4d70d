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
        _batch.Reserve(count);
        SetWeights(count, weights, labels: default);
        StepBatch batch = new(ref MemoryMarshal.GetReference(inputs)) { Targets = ref MemoryMarshal.GetReference(targets) };
        return (float)_batch.Mean(Update(in batch, count));
    }

    /// <summary>Takes a prepared step whose weights are in the workspace. Returns the weighted sum of the losses.</summary>
    private double Update(in StepBatch batch, int count)
    {
        StepKind kind = StoresGradients ? StepKind.StoreGradients : StepKind.Update;
        double loss = _step.Execute(in batch, kind, PassContext.Training(count, Seed, Step, WaitingBatches), Threads);
        if (!double.IsFinite(loss))
        {
            throw Diverged(loss, ref batch.Inputs, count);
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

    /// <summary>Computes and stores the gradients of a batch. Returns the mean loss.</summary>
    private float StoreGradients(in StepBatch batch, int count)
    {
        SetWeights(count, weights: default, batch.Labels);
        Prepare();
        double loss = _step.Execute(in batch, StepKind.StoreGradients, PassContext.Training(count, Seed, Step), Threads);
        KeepGradients(loss);
        return (float)_batch.Mean(loss);
    }
}

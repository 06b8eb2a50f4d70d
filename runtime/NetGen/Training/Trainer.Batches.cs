using System.Diagnostics.CodeAnalysis;
using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private int Accept(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int count = CheckBatch(inputs, targets);
        SetTargets(targets, count);
        return count;
    }

    private int CheckBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int count = AcceptInputs(inputs);
        SpanCheck.Targets(TNetwork.Name, count, TNetwork.OutputSize, nameof(targets), targets.Length);
        if (ChecksFinite)
        {
            FiniteCheck.ThrowIfNot(targets, TNetwork.OutputSize, nameof(targets));
        }

        return count;
    }

    private static void CheckWeights(int count, ReadOnlySpan<float> weights)
    {
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(weights), weights.Length);
        SampleWeights.ThrowIfImpossible(weights, nameof(weights));
    }

    private void SetTargets(ReadOnlySpan<float> targets, int count)
    {
        _pass.Reserve(count);
        _pass.SetTargets(targets, count);
    }

    private int Accept(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        int count = AcceptInputs(inputs);
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(labels), labels.Length);
        int classes = Math.Max(2, TNetwork.OutputSize);
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Label {labels[i]} of sample {i} is out of range: {TNetwork.Name} tells {classes} classes apart, 0 to {classes - 1}.",
                    nameof(labels));
            }
        }

        _pass.Reserve(count);
        _pass.SetTargets(labels);
        return count;
    }

    private int AcceptInputs(ReadOnlySpan<float> inputs)
    {
        int count = SpanCheck.Samples<TNetwork>(inputs);
        if (count == 0)
        {
            ThrowEmpty();
        }

        if (count < TNetwork.SmallestBatch)
        {
            ThrowTooSmall(count);
        }

        if (ChecksFinite)
        {
            FiniteCheck.ThrowIfNot(inputs, TNetwork.InputSize, nameof(inputs));
        }

        return count;
    }

    [DoesNotReturn]
    private static void ThrowEmpty() => throw new ArgumentException("The batch is empty; it takes at least one sample.", "inputs");

    [DoesNotReturn]
    private static void ThrowTooSmall(int count) => throw new ArgumentException(
        $"A batch of {count} is too small for {TNetwork.Name}: its batch normalisation needs the statistics of at least "
        + $"{TNetwork.SmallestBatch} samples.", "inputs");
}

using System.Diagnostics.CodeAnalysis;
using NetGen.CompilerServices;

namespace NetGen;

// Checks a caller's batch and copies its targets and weights into the workspace.
public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private int CheckBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int count = CheckInputs(inputs);
        SpanCheck.Targets(TNetwork.Name, count, TNetwork.OutputSize, nameof(targets), targets.Length);
        if (ChecksFinite)
        {
            FiniteCheck.ThrowIfNot(targets, TNetwork.OutputSize, nameof(targets));
        }

        return count;
    }

    private int CheckInputs(ReadOnlySpan<float> inputs)
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

    private static void CheckWeights(int count, ReadOnlySpan<float> weights)
    {
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(weights), weights.Length);
        SampleWeights.ThrowIfImpossible(weights, nameof(weights));
    }

    private static void CheckInputGradients(ReadOnlySpan<float> inputs, Span<float> inputGradients)
    {
        if (inputGradients.Length != 0 && inputGradients.Length != inputs.Length)
        {
            throw new ArgumentException(
                $"The gradients of {inputs.Length} inputs need {inputs.Length} floats, but inputGradients has {inputGradients.Length}.",
                nameof(inputGradients));
        }

        if (inputs.Overlaps(inputGradients))
        {
            throw new ArgumentException(
                "inputGradients must not overlap inputs, which are still needed for the gradients of the weights.",
                nameof(inputGradients));
        }
    }

    /// <summary>Checks a batch with labels and sets them as its targets.</summary>
    private int Accept(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        int count = CheckInputs(inputs);
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(labels), labels.Length);
        int classes = Math.Max(2, TNetwork.OutputSize);
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Label {labels[i]} of sample {i} is out of range: {TNetwork.Name} has {classes} classes, 0 to {classes - 1}.",
                    nameof(labels));
            }
        }

        _batch.Reserve(count);
        _batch.SetTargets(labels);
        return count;
    }

    private void SetWeights(int count, ReadOnlySpan<float> weights, ReadOnlySpan<int> labels)
    {
        if (!WeightOfClasses.IsEmpty && labels.IsEmpty)
        {
            throw new InvalidOperationException(
                "ClassWeights is set, but the samples have target values: class weights require labels.");
        }

        _batch.SetWeights(count, weights, WeightOfClasses, labels);
    }

    [DoesNotReturn]
    private static void ThrowEmpty() => throw new ArgumentException("The batch is empty; it must have at least one sample.", "inputs");

    [DoesNotReturn]
    private static void ThrowTooSmall(int count) => throw new ArgumentException(
        $"A batch of {count} is too small for {TNetwork.Name}: its batch normalization needs at least "
        + $"{TNetwork.SmallestBatch} samples.", "inputs");
}

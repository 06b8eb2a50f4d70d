using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private bool _hasGradients;
    private bool _isLossFinite;

    /// <summary>
    /// The mean over the batch of dLoss/dparameter, as the last
    /// <see cref="ComputeGradients(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/> has stored it; zero for frozen tensors. A
    /// view, which the caller may change before <see cref="ApplyGradients"/>. Other steps overwrite it only if they measure or limit their
    /// gradients.
    /// </summary>
    public ParameterList Gradients => new(_step.Gradients, TNetwork.Layout);

    /// <summary>Computes the gradients of a batch without updating anything.</summary>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="targets">[samples x OutputSize].</param>
    /// <param name="inputGradients">[samples x InputSize], written: dLoss/dinput; or empty if they are not wanted.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty, the lengths do not fit, inputs and inputGradients overlap, or a value is not
    /// finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    public float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> inputGradients = default)
    {
        CheckInputGradients(inputs, inputGradients);
        int count = Accept(inputs, targets);
        return StoreGradients(inputs, labels: default, count, inputGradients);
    }

    /// <summary>Computes the gradients of a batch with class labels without updating anything.</summary>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="labels">[samples]: the classes.</param>
    /// <param name="inputGradients">[samples x InputSize], written: dLoss/dinput; or empty if they are not wanted.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty, the lengths do not fit, a label is out of range, inputs and inputGradients
    /// overlap, or a value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    public float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> inputGradients = default)
    {
        CheckInputGradients(inputs, inputGradients);
        int count = Accept(inputs, labels);
        return StoreGradients(inputs, labels, count, inputGradients);
    }

    /// <summary>
    /// Takes one step of the optimizer with <see cref="Gradients"/>. Together with ComputeGradients the same, bit for bit, as TrainBatch, which
    /// does not store the gradients and is faster.
    /// </summary>
    /// <exception cref="InvalidOperationException">No gradients have been computed since the last step.</exception>
    /// <exception cref="TrainingDivergedException">The loss was not finite, or the norm of the gradients is limited and not finite; nothing has
    /// changed.</exception>
    public void ApplyGradients()
    {
        if (!_hasGradients)
        {
            throw new InvalidOperationException(
                "There are no gradients to apply: each call of ApplyGradients takes a call of ComputeGradients before it.");
        }

        if (!_isLossFinite)
        {
            throw new TrainingDivergedException("The loss whose gradients were computed is not finite: nothing can be learned from them.");
        }

        Prepare();
        _hasGradients = true;
        ClipGradients();
        _hasGradients = false;
        _step.ApplyGradients();
        Finish();
    }

    private static void CheckInputGradients(ReadOnlySpan<float> inputs, Span<float> inputGradients)
    {
        if (inputGradients.Length != 0 && inputGradients.Length != inputs.Length)
        {
            throw new ArgumentException(
                $"The gradients on {inputs.Length} inputs need as many floats, but inputGradients has {inputGradients.Length}.",
                nameof(inputGradients));
        }

        if (inputs.Overlaps(inputGradients))
        {
            throw new ArgumentException(
                "The gradients on the inputs cannot go where the inputs are: these are still needed for the gradients of the weights.",
                nameof(inputGradients));
        }
    }

    private float StoreGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int count, Span<float> inputGradients)
    {
        SetWeights(count, weights: default, labels);
        Prepare();
        ref float dx = ref inputGradients.Length == 0 ? ref Unsafe.NullRef<float>() : ref MemoryMarshal.GetReference(inputGradients);
        double loss = _step.Run(
            ref MemoryMarshal.GetReference(inputs), ref dx, StepKind.StoreGradients, PassContext.Training(count, _seed, Step), _threads);
        _hasGradients = true;
        _isLossFinite = double.IsFinite(loss);
        MeasureGradients();
        return (float)_pass.Mean(loss);
    }
}

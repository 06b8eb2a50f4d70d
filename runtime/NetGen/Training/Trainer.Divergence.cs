using System.Globalization;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

public abstract partial class Trainer
{
    private LastFiniteState? _lastFinite;

    /// <summary>Creates the exception for a batch whose loss is not finite.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="x">The inputs of the batch: [count x InputSize].</param>
    /// <param name="count">The number of samples in the batch.</param>
    private protected TrainingDivergedException Diverged(double loss, ref float x, int count)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"the loss of {Network.Name} is {loss}");
        if (FirstNotFinite() is { } tensor)
        {
            return Diverged($"{what} because {Plural(tensor)} have been non-finite since an earlier step", tensor.Layer);
        }

        int input = FloatInputs.IndexOfNotFinite(MemoryMarshal.CreateReadOnlySpan(ref x, count * Network.InputSize));
        if (input >= 0)
        {
            int sample = input / Network.InputSize;
            return Diverged($"{what}: input {input % Network.InputSize} of sample {sample} of the batch is not finite", layer: null);
        }

        return TrainingStep.FirstLayerNotFinite(ref x) is { } layer
            ? Diverged($"{what}: the first non-finite values are the outputs of layer {layer.Number} ({layer})", layer.Number)
            : Diverged($"{what}: the outputs are finite, but the targets or the loss itself are not", layer: null);
    }

    /// <summary>Creates the exception for gradients that are clipped by norm and whose norm is not finite.</summary>
    private TrainingDivergedException DivergedGradients()
    {
        int[] tensors = [.. Enumerable.Range(0, Network.Layout.Length).Where(i => !double.IsFinite(GradientNorms[i]))];
        return Diverged(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the gradients of {Network.Name} have a norm of {GradientNorms.Total}, which cannot be scaled to {GradientClipping.MaxNorm}: " +
                $"there are non-finite gradients in {string.Join(", ", tensors.Select(i => Network.Layout[i].Name))}"),
            Network.Layout[tensors[0]].Layer);
    }

    /// <summary>Saves the state of training before an epoch, in case parameters become non-finite before it ends.</summary>
    private void KeepFiniteState()
    {
        _lastFinite ??= new LastFiniteState(Network.ParameterLength, TrainingStep.State.Length);
        _lastFinite.Keep(Parameters, TrainingStep.State, _average.HasValues ? _average.Values : null, Step, TrainingStep.StepsOfTensors(Step));
    }

    /// <summary>Throws if a parameter is not finite.</summary>
    private void ThrowIfNotFinite()
    {
        if (FirstNotFinite() is { } tensor)
        {
            throw Diverged($"{Plural(tensor)} of {Network.Name} are no longer finite.", tensor.Layer, batchesAfter: 0);
        }
    }

    /// <summary>Creates the exception for a batch that caused no update.</summary>
    private TrainingDivergedException Diverged(string what, int? layer) =>
        Diverged($"{what}. This batch caused no update.", layer, batchesAfter: 1);

    /// <summary>Creates the exception, and restores the best or the last finite parameters if the current ones are not finite.</summary>
    /// <param name="what">What happened, as a sentence.</param>
    /// <param name="layer">The layer in which it happened.</param>
    /// <param name="batchesAfter">0 if it happened in the last trained batch, 1 if in the batch after it.</param>
    private TrainingDivergedException Diverged(string what, int? layer, int batchesAfter)
    {
        int? epoch = _run?.Epochs.Count + 1;
        int? batch = _run?.CurrentEpoch?.Batch + batchesAfter;
        string place = _run == null ? $"Step {Step + batchesAfter}" : $"Epoch {epoch}, batch {batch}";
        _accumulation.Drop();
        TrainingStep.IsWorkspaceSpoiled = true;
        return new TrainingDivergedException($"{place}: {what} {GiveBackFiniteState()}")
        {
            Layer = layer,
            Epoch = epoch,
            Batch = batch,
            History = _run?.History(TrainingEnd.Diverged),
        };
    }

    /// <summary>Restores parameters if necessary, and returns a description of the current ones.</summary>
    private string GiveBackFiniteState()
    {
        bool isSpoiled = FirstNotFinite() != null;
        if (isSpoiled && _run == null)
        {
            return "The parameters are not finite: initialize the network or load a checkpoint.";
        }

        if (isSpoiled)
        {
            (Step, long[] ofTensors) = _lastFinite!.GiveBack(Parameters, TrainingStep.State, _average.HasValues ? _average.Values : null);
            TrainingStep.SetStepsOfTensors(ofTensors, Step);
        }

        if (_run?.Best is { Epoch: > 0 } best && (isSpoiled || RestoredParameters(_run) != null))
        {
            best.Parameters.Span.CopyTo(Parameters.Span);
            return $"The parameters are those of epoch {best.Epoch}, the best so far.";
        }

        return isSpoiled ? "The parameters are those from the beginning of this epoch." : "The parameters are those from before this batch.";
    }

    /// <summary>Returns the first tensor with a non-finite value; null if there is none.</summary>
    private ParameterLayout? FirstNotFinite()
    {
        for (int i = 0; i < Network.Layout.Length; i++)
        {
            int end = i + 1 < Network.Layout.Length ? Network.Layout[i + 1].Offset : Network.ParameterLength;
            if (!double.IsFinite(SumOfSquares.Of(Parameters.Span[Network.Layout[i].Offset..end])))
            {
                return Network.Layout[i];
            }
        }

        return null;
    }

    private static string Plural(ParameterLayout tensor) =>
        $"{(tensor.Role == ParameterRole.Weight ? "weights" : tensor.Role == ParameterRole.Bias ? "biases" : "values")} in {tensor.Name}";
}

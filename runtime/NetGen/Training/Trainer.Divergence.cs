using System.Globalization;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

public abstract partial class Trainer
{
    private LastFiniteState? _lastFinite;

    /// <summary>The exception for a batch whose loss is not finite.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="x">[count x InputSize]: the inputs of the batch.</param>
    /// <param name="count">The samples of the batch.</param>
    private protected TrainingDivergedException Diverged(double loss, ref float x, int count)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"the loss of {Network.Name} is {loss}");
        if (FirstNotFinite() is { } tensor)
        {
            return Diverged($"{what}, since {Plural(tensor)} have not been finite since a step before", tensor.Layer);
        }

        int input = FloatInputs.IndexOfNotFinite(MemoryMarshal.CreateReadOnlySpan(ref x, count * Network.InputSize));
        if (input >= 0)
        {
            int sample = input / Network.InputSize;
            return Diverged($"{what}: input {input % Network.InputSize} of sample {sample} of the batch is not finite", layer: null);
        }

        return FiniteOutputs.FirstLayerWithout(Network.Layers, TrainingStep.Batch, count) is { } layer
            ? Diverged($"{what}: the outputs of layer {layer.Number} ({layer}) are the first that are not finite", layer.Number)
            : Diverged($"{what}: the outputs are finite, the targets or the loss itself are not", layer: null);
    }

    /// <summary>The exception for gradients whose norm is limited and not finite.</summary>
    private TrainingDivergedException DivergedGradients()
    {
        int[] tensors = [.. Enumerable.Range(0, Network.Layout.Length).Where(i => !double.IsFinite(GradientNorms[i]))];
        return Diverged(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the gradients of {Network.Name} have a norm of {GradientNorms.Total}, which cannot be scaled to {GradientClipping.MaxNorm}: " +
                $"{string.Join(", ", tensors.Select(i => Network.Layout[i].Name))} have gradients that are not finite"),
            Network.Layout[tensors[0]].Layer);
    }

    /// <summary>Keeps the state of training before an epoch, in case parameters stop being finite before it ends.</summary>
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
            throw Diverged($"{Plural(tensor)} of {Network.Name} are not finite any more.", tensor.Layer, batchesAfter: 0);
        }
    }

    /// <summary>The exception for a batch that nothing was learned from.</summary>
    private TrainingDivergedException Diverged(string what, int? layer) =>
        Diverged($"{what}. Nothing has been learned from this batch.", layer, batchesAfter: 1);

    /// <summary>The exception. Gives back the best or the last finite parameters if the current ones are not finite.</summary>
    /// <param name="what">What happened, a sentence.</param>
    /// <param name="layer">The layer in which it happened.</param>
    /// <param name="batchesAfter">0 if it was in the last batch that was trained, 1 if in the one after it.</param>
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

    /// <summary>Gives back parameters if there is reason to, and says what they are now.</summary>
    private string GiveBackFiniteState()
    {
        bool isSpoiled = FirstNotFinite() != null;
        if (isSpoiled && _run == null)
        {
            return "The parameters are not finite: initialize the network, or load a checkpoint.";
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

        return isSpoiled ? "The parameters are those at the beginning of this epoch." : "The parameters are those before it.";
    }

    /// <summary>The first tensor with a value that is not finite; null if there is none.</summary>
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

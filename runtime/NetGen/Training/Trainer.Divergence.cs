using System.Globalization;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private LastFiniteState? _good;

    /// <summary>Keeps the state of training as it is now, before an epoch, in case parameters stop being finite before it ends.</summary>
    private void KeepGood()
    {
        _good ??= new LastFiniteState(TNetwork.ParameterLength, _step.State.Length);
        _good.Keep(_parameters, _step.State, _hasAverage ? _average : null, Step, _step.StepsOfTensors(Step));
    }

    /// <summary>Throws if a parameter is not finite.</summary>
    private void ThrowIfSpoilt()
    {
        if (SpoiltParameter() is { } tensor)
        {
            throw Diverged($"{Plural(tensor)} of {TNetwork.Name} are not finite any more.", tensor.Layer, batchesAfter: 0);
        }
    }

    /// <summary>Throws what is to be said of a batch whose loss is not finite.</summary>
    private void ThrowDiverged(double loss, ref float x, int count)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"the loss of {TNetwork.Name} is {loss}");
        if (SpoiltParameter() is { } tensor)
        {
            throw Diverged($"{what}, since {Plural(tensor)} have not been finite since a step before", tensor.Layer);
        }

        int input = FloatInputs.IndexOfNotFinite(MemoryMarshal.CreateReadOnlySpan(ref x, count * TNetwork.InputSize));
        if (input >= 0)
        {
            int sample = input / TNetwork.InputSize;
            throw Diverged($"{what}: input {input % TNetwork.InputSize} of sample {sample} of the batch is not finite", layer: null);
        }

        LayerInfo? layer = FiniteOutputs.FirstLayerWithout<TNetwork>(_pass.Workspace, _pass.Capacity, count);
        throw layer == null
            ? Diverged($"{what}: the outputs are finite, the targets or the loss itself are not", layer: null)
            : Diverged($"{what}: the outputs of layer {layer.Number} ({layer}) are the first that are not finite", layer.Number);
    }

    /// <summary>The exception for a batch that nothing was learned from.</summary>
    private TrainingDivergedException Diverged(string what, int? layer) =>
        Diverged($"{what}. Nothing has been learned from this batch.", layer, batchesAfter: 1);

    /// <summary>The exception; gives back the best or last good parameters if those there are spoilt.</summary>
    /// <param name="what">What happened, a sentence.</param>
    /// <param name="layer">Where.</param>
    /// <param name="batchesAfter">Whether it was in the last batch that was trained, 0, or in the one after it, 1.</param>
    private TrainingDivergedException Diverged(string what, int? layer, int batchesAfter)
    {
        int? epoch = _run?.Epochs.Count + 1;
        int? batch = _epoch?.Batch + batchesAfter;
        string place = _run == null ? $"Step {Step + batchesAfter}" : $"Epoch {epoch}, batch {batch}";
        _accumulated = 0;
        _step.Spoil();
        return new TrainingDivergedException($"{place}: {what} {GiveBack()}")
        {
            Layer = layer,
            Epoch = epoch,
            Batch = batch,
            History = _run?.History(TrainingEnd.Diverged),
        };
    }

    /// <summary>Gives back parameters where there is reason to, and says what they are now.</summary>
    private string GiveBack()
    {
        bool isSpoilt = SpoiltParameter() != null;
        if (isSpoilt && _run == null)
        {
            return "The parameters are not finite: initialize the network, or load a checkpoint.";
        }

        if (isSpoilt)
        {
            (Step, long[] ofTensors) = _good!.GiveBack(_parameters, _step.State, _hasAverage ? _average : null);
            _step.SetStepsOfTensors(ofTensors, Step);
        }

        if (_run?.Best is { Epoch: > 0 } best && (isSpoilt || Restored(_run) != null))
        {
            best.Parameters.Span.CopyTo(_parameters.Span);
            return $"The parameters are those of epoch {best.Epoch}, the best so far.";
        }

        return isSpoilt ? "The parameters are those at the beginning of this epoch." : "The parameters are those before it.";
    }

    private ParameterLayout? SpoiltParameter()
    {
        for (int i = 0; i < TNetwork.Layout.Length; i++)
        {
            int end = i + 1 < TNetwork.Layout.Length ? TNetwork.Layout[i + 1].Offset : TNetwork.ParameterLength;
            if (!double.IsFinite(SumOfSquares.Of(_parameters.Span[TNetwork.Layout[i].Offset..end])))
            {
                return TNetwork.Layout[i];
            }
        }

        return null;
    }

    private static string Plural(ParameterLayout tensor) =>
        $"{(tensor.Role == ParameterRole.Weight ? "weights" : tensor.Role == ParameterRole.Bias ? "biases" : "values")} in {tensor.Name}";
}

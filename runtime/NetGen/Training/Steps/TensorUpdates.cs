using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The update of each tensor in a step: whether it is trained, learning-rate factor, penalties and norm limit. Read from the
/// user's settings when they change.</summary>
internal sealed class TensorUpdates<TNetwork, TOptimizer>
    where TNetwork : struct, INetworkPasses
    where TOptimizer : struct, IOptimizer
{
    private readonly TOptimizer[] _optimizers = new TOptimizer[TNetwork.Layout.Length];
    private readonly bool[] _trains = new bool[TNetwork.Layout.Length];
    private readonly double[] _factors = new double[TNetwork.Layout.Length];
    private readonly float[] _l1 = new float[TNetwork.Layout.Length];
    private readonly float[] _l2 = new float[TNetwork.Layout.Length];
    private readonly float?[] _maxNorms = new float?[TNetwork.Layout.Length];

    // The number of the trainer's steps in which each tensor was not trained, up to the step after which the settings were read last.
    private readonly long[] _missed = new long[TNetwork.Layout.Length];
    private long _since;

    // Whether the optimizer prepared for the previous tensor serves this one too: usually all tensors share one.
    private readonly bool[] _sharesPrepared = new bool[TNetwork.Layout.Length];

    // The optimizers with their tensors' penalties; null without penalties.
    private Penalized<TOptimizer>[]? _penalized;
    private int _version = -1;

    /// <summary>Whether each tensor is trained.</summary>
    public ReadOnlySpan<bool> Trains => _trains;

    /// <summary>The lowest layer that is trained; int.MaxValue if none is.</summary>
    public int LowestLayer { get; private set; }

    /// <summary>Whether a trained tensor has a penalty.</summary>
    public bool IsPenalized => _penalized != null;

    /// <summary>Whether no trained tensor has a penalty or a norm limit.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Reads the settings if they have changed, and returns whether they have.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="steps">The number of steps taken by the trainer.</param>
    public bool Read(ParameterSettings settings, long steps) => _version != settings.Version && ReadAll(settings, steps);

    /// <summary>
    /// Returns the number of steps in which each tensor was trained, which optimizers count, as PyTorch's do. A tensor that is unfrozen
    /// later starts at its first step.
    /// </summary>
    /// <param name="steps">The number of steps taken by the trainer.</param>
    public long[] StepsOfTensors(long steps) => [.. _missed.Select((missed, i) => (_trains[i] ? steps : _since) - missed)];

    /// <summary>Restores the result of <see cref="StepsOfTensors"/>.</summary>
    /// <param name="ofTensors">The number of steps of each tensor.</param>
    /// <param name="steps">The number of steps taken by the trainer.</param>
    public void SetStepsOfTensors(ReadOnlySpan<long> ofTensors, long steps)
    {
        for (int i = 0; i < _missed.Length; i++)
        {
            _missed[i] = steps - ofTensors[i];
        }

        _since = steps;
        _version = -1;
    }

    /// <summary>Prepares the optimizer of each tensor for a step.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="step">The number of the trainer's step, from 1.</param>
    public void Prepare(in TOptimizer optimizer, long step)
    {
        TOptimizer prepared = optimizer;
        for (int i = 0; i < _optimizers.Length; i++)
        {
            if (!_sharesPrepared[i])
            {
                prepared = optimizer;
                prepared.Prepare(step - _missed[i], _factors[i]);
            }

            _optimizers[i] = prepared;
        }

        if (_penalized != null)
        {
            Penalize(_penalized);
        }
    }

    /// <summary>Returns the plan of a step without penalties.</summary>
    /// <param name="state">The optimizer's state.</param>
    public UpdatePlan<TOptimizer> Plan(AlignedBuffer state) => new(_trains, _optimizers, ref state.First, TNetwork.ParameterLength);

    /// <summary>Returns the plan of a step with penalties; <see cref="IsPenalized"/> must be true.</summary>
    /// <param name="state">The optimizer's state.</param>
    public UpdatePlan<Penalized<TOptimizer>> PenalizedPlan(AlignedBuffer state) =>
        new(_trains, _penalized!, ref state.First, TNetwork.ParameterLength);

    /// <summary>Updates a range of the parameters from stored gradients.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="gradients">The gradients, laid out like the parameters.</param>
    /// <param name="state">The optimizer's state.</param>
    /// <param name="first">The first float of the parameter buffer, a multiple of 16.</param>
    /// <param name="last">The float after the last, a multiple of 16.</param>
    public void Apply(AlignedBuffer parameters, AlignedBuffer gradients, AlignedBuffer state, int first, int last)
    {
        if (_penalized != null)
        {
            Apply(_penalized, parameters, gradients, state, first, last);
        }
        else
        {
            Apply(_optimizers, parameters, gradients, state, first, last);
        }
    }

    /// <summary>Scales down the rows of weights whose norm exceeds their tensor's limit.</summary>
    /// <param name="parameters">The parameters, just updated.</param>
    public void LimitNorms(AlignedBuffer parameters)
    {
        for (int i = 0; !IsPlain && i < _maxNorms.Length; i++)
        {
            if (_maxNorms[i] is { } limit)
            {
                RowNorms.Limit(parameters, TNetwork.Layout[i], limit);
            }
        }
    }

    private bool ReadAll(ParameterSettings settings, long steps)
    {
        _version = settings.Version;
        long pause = steps - _since;
        _since = steps;
        LowestLayer = int.MaxValue;
        bool isPenalized = false;
        for (int i = 0; i < _trains.Length; i++)
        {
            TensorSettings tensor = settings[i];
            _missed[i] += _trains[i] ? 0 : pause;
            _trains[i] = !tensor.IsFrozen && tensor.Role != ParameterRole.Statistic;
            _factors[i] = tensor.LearningRateFactor;
            _sharesPrepared[i] = i > 0 && _factors[i] == _factors[i - 1] && _missed[i] == _missed[i - 1];
            _l1[i] = (float)tensor.L1;
            _l2[i] = (float)tensor.L2;
            _maxNorms[i] = _trains[i] ? (float?)tensor.MaxNorm : null;
            isPenalized |= _trains[i] && (tensor.L1 > 0 || tensor.L2 > 0);
            if (_trains[i])
            {
                LowestLayer = Math.Min(LowestLayer, tensor.Layer);
            }
        }

        _penalized = isPenalized ? new Penalized<TOptimizer>[_trains.Length] : null;
        IsPlain = !isPenalized && Array.TrueForAll(_maxNorms, limit => limit == null);
        return true;
    }

    private void Penalize(Penalized<TOptimizer>[] penalized)
    {
        for (int i = 0; i < penalized.Length; i++)
        {
            penalized[i] = new Penalized<TOptimizer>(_optimizers[i], _l1[i], _l2[i]);
        }
    }

    private void Apply<T>(T[] optimizers, AlignedBuffer parameters, AlignedBuffer gradients, AlignedBuffer state, int first, int last)
        where T : struct, IOptimizer
    {
        for (int i = 0; i < _trains.Length; i++)
        {
            int start = Math.Max(first, TNetwork.Layout[i].Offset);
            int end = Math.Min(last, i + 1 < _trains.Length ? TNetwork.Layout[i + 1].Offset : TNetwork.ParameterLength);
            if (!_trains[i] || start >= end)
            {
                continue;
            }

            ParameterUpdate.Apply(
                ref optimizers[i], ref parameters.Span[start], ref gradients.Span[start],
                ref Unsafe.Add(ref state.First, start), TNetwork.ParameterLength, end - start);
        }
    }
}

using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private double? _averagingDecay;
    private AlignedBuffer? _average;
    private bool _hasAverage;

    /// <summary>
    /// With it the trainer keeps a moving average of the parameters, <c>average = decay average + (1 - decay) parameters</c> after each step, which
    /// wavers less than they do and usually predicts a little better (Polyak and Juditsky 1992). 0.99 to 0.9999 are usual: about 1 / (1 - decay)
    /// steps count. Null, as at first, for none. It starts with the parameters after the next step.
    /// </summary>
    /// <remarks>Fit then evaluates the average, and keeps the best average for early stopping; the network itself is trained on.
    /// <see cref="ApplyAverage"/> makes it the average.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to less than 1.</exception>
    public double? AveragingDecay
    {
        get => _averagingDecay;
        set
        {
            if (value is { } decay && !(decay >= 0 && (float)decay < 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, "The decay of the parameters' average must be from 0 to less than 1, or null for no average.");
            }

            _averagingDecay = value;
            _hasAverage = false;
        }
    }

    /// <summary>The moving average of the parameters, a view.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="AveragingDecay"/> is not set, or no step has been taken since.</exception>
    public ParameterList Average => new(ExistingAverage, TNetwork.Layout);

    private AlignedBuffer ExistingAverage => _hasAverage ? _average! : throw new InvalidOperationException(
        "There is no average of the parameters: set AveragingDecay, and take a step.");

    /// <summary>What Fit evaluates and keeps: the average where there is one, else the parameters.</summary>
    private AlignedBuffer Judged => _hasAverage ? _average! : _parameters;

    /// <summary>Sets the parameters of the network to their average.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void ApplyAverage() => ExistingAverage.Span.CopyTo(_parameters.Span);

    private void FollowAverage(double decay)
    {
        if (_hasAverage)
        {
            Averaging.Follow(ref _average!.First, ref _parameters.First, (float)(1 - decay), TNetwork.ParameterLength);
        }
        else
        {
            _average ??= new AlignedBuffer(TNetwork.ParameterLength);
            _parameters.Span.CopyTo(_average.Span);
            _hasAverage = true;
        }
    }
}

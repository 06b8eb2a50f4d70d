using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A copy of what training changes, from a time when all of it was finite.</summary>
/// <param name="parameterLength">Floats in the parameter buffer.</param>
/// <param name="stateLength">Floats of the optimizer's state.</param>
internal sealed class LastFiniteState(int parameterLength, int stateLength)
{
    private readonly AlignedBuffer _parameters = new(parameterLength);
    private readonly AlignedBuffer _state = new(stateLength);
    private AlignedBuffer? _average;
    private long _step;
    private long[] _stepsOfTensors = [];

    /// <summary>Copies it.</summary>
    public void Keep(AlignedBuffer parameters, AlignedBuffer state, AlignedBuffer? average, long step, long[] stepsOfTensors)
    {
        parameters.Span.CopyTo(_parameters.Span);
        state.Span.CopyTo(_state.Span);
        if (average != null)
        {
            _average ??= new AlignedBuffer(average.Length);
            average.Span.CopyTo(_average.Span);
        }

        _step = step;
        _stepsOfTensors = stepsOfTensors;
    }

    /// <summary>Copies it back, and returns the number of steps taken then, by the trainer and for each tensor.</summary>
    public (long Step, long[] OfTensors) GiveBack(AlignedBuffer parameters, AlignedBuffer state, AlignedBuffer? average)
    {
        _parameters.Span.CopyTo(parameters.Span);
        _state.Span.CopyTo(state.Span);
        if (average != null)
        {
            (_average ?? _parameters).Span.CopyTo(average.Span);
        }

        return (_step, _stepsOfTensors);
    }
}

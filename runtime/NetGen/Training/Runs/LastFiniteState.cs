using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A copy of the state that training changes, from a time when it was finite.</summary>
/// <param name="parameterLength">The length of the parameter buffer, in floats.</param>
/// <param name="stateLength">The length of the optimizer's state, in floats.</param>
internal sealed class LastFiniteState(int parameterLength, int stateLength)
{
    private readonly AlignedBuffer _parameters = new(parameterLength);
    private readonly AlignedBuffer _state = new(stateLength);
    private AlignedBuffer? _average;
    private long _step;
    private long[] _stepsOfTensors = [];

    /// <summary>Saves the state.</summary>
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

    /// <summary>Restores the state, and returns the number of steps taken then, in total and for each tensor.</summary>
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

using NetGen;

namespace RowReader;

/// <summary>
/// The same task for a long short-term memory (LSTM): each of its 64 cells has gates that decide what it keeps, adds and outputs, so
/// that information from the first rows is not lost on the way.
/// </summary>
[Network]
[Input(28, 28)]
[Lstm(64)]
[Dense(10, Activation.Softmax)]
internal partial class LstmReader : IRowReader
{
    /// <summary>Creates the initial state: zeros.</summary>
    public float[] CreateState() => new float[StateSize];
}

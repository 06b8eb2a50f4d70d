using NetGen;

namespace RowReader;

/// <summary>
/// The same reading with a long short-term memory: each of its 64 cells has gates that decide what it keeps, takes in and
/// lets out, so that what the first rows said is not lost on the way.
/// </summary>
[Network]
[Input(28, 28)]
[Lstm(64)]
[Dense(10, Activation.Softmax)]
internal partial class LstmReader : IRowReader
{
    /// <summary>What the network remembers before it has read anything.</summary>
    public float[] CreateState() => new float[StateSize];
}

using NetGen;

namespace RowReader;

/// <summary>
/// A digit is 28 steps of 28 pixels: its rows, read from the top. After each row the 64 neurons look at that row and at what
/// they said after the row before; after the last row a dense layer tells the digit by what they say.
/// </summary>
[Network]
[Input(28, 28)]
[SimpleRnn(64)]
[Dense(10, Activation.Softmax)]
internal partial class RnnReader : IRowReader
{
    /// <summary>What the network remembers before it has read anything.</summary>
    public float[] CreateState() => new float[StateSize];
}

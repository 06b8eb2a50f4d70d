using NetGen;

namespace RowReader;

/// <summary>
/// A digit is a sequence of 28 steps of 28 pixels: its rows from the top. At each step the 64 neurons read a row and their own outputs of
/// the previous step; after the last row a dense layer classifies the digit from their outputs.
/// </summary>
[Network]
[Input(28, 28)]
[SimpleRnn(64)]
[Dense(10, Activation.Softmax)]
internal partial class RnnReader : IRowReader
{
    /// <summary>Creates the initial state: zeros.</summary>
    public float[] CreateState() => new float[StateSize];
}

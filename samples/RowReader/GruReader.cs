using NetGen;

namespace RowReader;

/// <summary>
/// The same task for gated recurrent units (GRU): two gates do the work of the three in a long short-term memory, with three quarters
/// of its weights.
/// </summary>
[Network]
[Input(28, 28)]
[Gru(64)]
[Dense(10, Activation.Softmax)]
internal partial class GruReader : IRowReader
{
    /// <summary>Creates the initial state: zeros.</summary>
    public float[] CreateState() => new float[StateSize];
}

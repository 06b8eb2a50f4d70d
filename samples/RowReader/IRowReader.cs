using NetGen;

namespace RowReader;

/// <summary>The members that the three networks share; the generator emits their implementations, except <see cref="CreateState"/>.</summary>
internal interface IRowReader
{
    /// <summary>All weights and biases.</summary>
    ParameterList Parameters { get; }

    /// <summary>Computes the outputs for many digits.</summary>
    /// <param name="inputs">The pixels of the digits: [samples x 784].</param>
    /// <param name="outputs">Receives the probability of each class: [samples x 10].</param>
    /// <param name="threads">The number of threads; if null, chosen from the amount of work.</param>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

    /// <summary>Reads one row.</summary>
    /// <param name="input">The pixels of the row: [28].</param>
    /// <param name="state">The state after the previous row, zeros before the first; receives the new state.</param>
    /// <param name="output">Receives the probability of each class after this row: [10].</param>
    void Step(ReadOnlySpan<float> input, Span<float> state, Span<float> output);

    /// <summary>Creates the initial state: zeros.</summary>
    float[] CreateState();
}

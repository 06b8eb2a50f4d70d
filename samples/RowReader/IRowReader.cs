using NetGen;

namespace RowReader;

/// <summary>What the three networks have; the members are the emitted ones.</summary>
internal interface IRowReader
{
    /// <summary>All weights and biases.</summary>
    ParameterList Parameters { get; }

    /// <summary>The outputs of many digits.</summary>
    /// <param name="inputs">[samples x 784].</param>
    /// <param name="outputs">[samples x 10], written.</param>
    /// <param name="threads">The number of threads; null for as many as suit.</param>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

    /// <summary>Reads one row.</summary>
    /// <param name="input">[28]: the pixels of the row.</param>
    /// <param name="state">What the network remembers of the rows before, zeros at the start; overwritten.</param>
    /// <param name="output">[10], written: what it believes by now.</param>
    void Step(ReadOnlySpan<float> input, Span<float> state, Span<float> output);

    /// <summary>What a network remembers before it has read anything.</summary>
    float[] CreateState();
}

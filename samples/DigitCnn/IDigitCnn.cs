using NetGen;

namespace DigitCnn;

/// <summary>What both networks have; the members are the emitted ones.</summary>
internal interface IDigitCnn
{
    /// <summary>All weights and biases.</summary>
    ParameterList Parameters { get; }

    /// <summary>The filters of the first layer, [20 x 1 x 5 x 5].</summary>
    Parameter W1 { get; }

    /// <summary>Their biases, [20].</summary>
    Parameter B1 { get; }

    /// <summary>The outputs of many digits.</summary>
    /// <param name="inputs">[samples x 784].</param>
    /// <param name="outputs">[samples x 10], written.</param>
    /// <param name="threads">The number of threads; null for as many as suit.</param>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);
}

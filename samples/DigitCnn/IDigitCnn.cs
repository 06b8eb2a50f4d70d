using NetGen;

namespace DigitCnn;

/// <summary>The members that both networks share; the generator emits their implementations.</summary>
internal interface IDigitCnn
{
    /// <summary>All weights and biases.</summary>
    ParameterList Parameters { get; }

    /// <summary>The filters of the first layer, [20 x 1 x 5 x 5].</summary>
    Parameter W1 { get; }

    /// <summary>The biases of the first layer, [20].</summary>
    Parameter B1 { get; }

    /// <summary>Computes the outputs for many digits.</summary>
    /// <param name="inputs">The pixels of the digits: [samples x 784].</param>
    /// <param name="outputs">Receives the probability of each class: [samples x 10].</param>
    /// <param name="threads">The number of threads; if null, chosen from the amount of work.</param>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>
/// The code that a layer emits in addition if it is so small that calls, loops and memory would cost more than its arithmetic:
/// single statements, with the outputs of one sample in the lanes of a vector, or with up to four samples in the lanes and a vector for each
/// neuron.
/// </summary>
internal interface IUnrolledLayer
{
    /// <summary>Emits <c>z1</c>, the weighted sums of one sample. In scope are parameters.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="vector">A vector type that holds all outputs.</param>
    /// <param name="row">The reference that the inputs are read from; null if they are in a register.</param>
    /// <param name="lane">An input in all lanes, for inputs in a register.</param>
    void WriteSample(CodeWriter code, VectorType vector, string? row, Func<int, string> lane);

    /// <summary>Emits <c>z1_0</c>, <c>z1_1</c> and on: the weighted sums of up to four samples, from <c>x_0</c>, <c>x_1</c> or
    /// <c>a1_0</c> and on. Asked only of layers with at most four inputs and outputs. In scope are parameters.</summary>
    void WriteSamples(CodeWriter code);

    /// <summary>Emits the gradients on the inputs, <c>da1_0</c> and on, from those on the weighted sums, <c>dz2_0</c> and on.</summary>
    void WriteInputGradients(CodeWriter code);

    /// <summary>Emits the call of the method of <see cref="WriteUpdates"/>. In scope are the inputs, the gradients on the weighted sums, samples and the
    /// plan.</summary>
    void WriteUpdateCall(CodeWriter code);

    /// <summary>
    /// Emits the method that sums the gradients of the parameters over the samples and hands each to the optimizer. A method of its own, since the JIT
    /// inlines only until a method has 512 locals.
    /// </summary>
    void WriteUpdates(CodeWriter code, GradientCall call);
}

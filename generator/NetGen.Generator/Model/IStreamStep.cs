using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>How a layer over steps takes one step of a stream, for one sample, with a state that the caller keeps if it has one.</summary>
internal interface IStreamStep
{
    /// <summary>Floats of state: h, and an LSTM's cell state; 0 for a layer without state.</summary>
    int StateSize { get; }

    /// <summary>Floats of the rows that contain the output.</summary>
    int RowsLength { get; }

    /// <summary>Floats of other buffers that the step needs.</summary>
    int BuffersLength { get; }

    /// <summary>The output of the step, given the name of the rows.</summary>
    string Output(string rows);

    /// <summary>Emits the step.</summary>
    void WriteStep(CodeWriter code, StepCall call);
}

/// <summary>What is in scope where a layer takes a step of a stream.</summary>
/// <param name="Input">The inputs of the step.</param>
/// <param name="StateOffset">Where the layer's part of the state starts.</param>
/// <param name="Rows">The rows that the output is written to.</param>
/// <param name="Buffers">Other buffers of the step.</param>
internal sealed record StepCall(string Input, int StateOffset, string Rows, string Buffers)
{
    /// <summary>The parameter buffer.</summary>
    public string Parameters => "parameters";

    /// <summary>The layer's part of the state.</summary>
    public string State => VectorType.Offset("state", Literal.Of(StateOffset));
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>How a layer over steps takes one step of a stream, for one sample, with a state that the caller keeps if it has one.</summary>
internal interface IStepLayer
{
    /// <summary>Floats of state: h, and what else is carried from step to step; 0 for a layer without.</summary>
    int StateSize { get; }

    /// <summary>Floats of the rows that the output lies in.</summary>
    int RowsLength { get; }

    /// <summary>Floats of what else the step needs.</summary>
    int BuffersLength { get; }

    /// <summary>The output of the step, given the name of the rows.</summary>
    string Output(string rows);

    /// <summary>Emits the step. In scope are parameters and state.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="stateOffset">Where the layer's part of the state starts.</param>
    /// <param name="rows">The rows that the output is written to.</param>
    /// <param name="buffers">What else the step may use.</param>
    void WriteStep(CodeWriter code, string input, int stateOffset, string rows, string buffers);
}

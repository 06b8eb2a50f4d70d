using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Emits the normalization of one step of a stream, in a padded row of its own.</summary>
internal sealed class RowNormStep(RowNormLayer layer, int features) : IStreamStep
{
    public int StateSize => 0;

    /// <summary>A row as the layer's method takes them: behind one of zeros.</summary>
    public int RowsLength => 2 * Width;

    /// <summary>Mean and scale of the row.</summary>
    public int BuffersLength => Panels.Width;

    private int Width => Panels.Count(features) * Panels.Width;

    public string Output(string rows) => VectorType.Offset(rows, Literal.Of(Width));

    public void WriteStep(CodeWriter code, StepCall call)
    {
        string rows = "rows" + layer.Index;
        NormalizationStep.WriteCopy(code, call.Input, features, Output(call.Rows), Width);
        layer.WriteRowsLocal(code, rows, samples: "1", steps: 1);
        layer.WriteForwardCall(code, call.Rows, call.Rows, call.Buffers, rows);
        ActivationCalls.WriteApplyToRow(code, layer, Output(call.Rows), Width);
    }
}

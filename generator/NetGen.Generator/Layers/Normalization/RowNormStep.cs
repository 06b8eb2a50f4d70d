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
        code.Line(
            $"{RuntimeNames.Rearrangement}.Copy(new(ref {call.Input}, {features}, {features}), new(ref {Output(call.Rows)}, {Width}, {Width}), rows: 1, {features}, 1);");
        layer.WriteRows(code, call.Rows, call.Rows, call.Buffers, layer.Rows("1", steps: 1));
        if (ActivationCalls.ApplyTo(layer, Output(call.Rows), Width) is { } activation)
        {
            code.Line(activation);
        }
    }
}

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Emits the normalization of one step of a stream, in a padded row of its own.</summary>
internal sealed class NormalizationStep(NormalizationLayer layer, int features) : IStreamStep
{
    public int StateSize => 0;

    public int RowsLength => Panels.Count(features) * Panels.Width;

    public int BuffersLength => 0;

    public string Output(string rows) => rows;

    public void WriteStep(CodeWriter code, StepCall call)
    {
        code.Line(
            $"{RuntimeNames.Rearrangement}.Copy(new(ref {call.Input}, {features}, {features}), new(ref {call.Rows}, {RowsLength}, {RowsLength}), rows: 1, {features}, 1);");
        layer.WriteRow(code, call.Rows, RowsLength);
    }
}

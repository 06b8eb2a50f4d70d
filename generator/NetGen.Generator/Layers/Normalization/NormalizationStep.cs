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
        WriteCopy(code, call.Input, features, call.Rows, RowsLength);
        layer.WriteRow(code, call.Rows, RowsLength);
    }

    /// <summary>Emits the copy of a step into a row of its own, padded with zeros.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="input">The step.</param>
    /// <param name="features">Its features.</param>
    /// <param name="row">The row.</param>
    /// <param name="width">The length of the row.</param>
    public static void WriteCopy(CodeWriter code, string input, int features, string row, int width)
    {
        code.Comment("The step in a row of its own, padded with zeros to whole vectors.");
        code.Call(
            RuntimeNames.Rearrangement + ".Copy",
            [
                $"new(ref {input}, stride: {features}, pitch: {features})", $"new(ref {row}, stride: {width}, pitch: {width})", "rows: 1",
                $"columns: {features}", "count: 1",
            ]);
    }
}

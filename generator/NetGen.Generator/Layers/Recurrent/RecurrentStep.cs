using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Emits one step of a stream through a recurrent layer, by the methods of the forward pass for one sample.</summary>
internal sealed class RecurrentStep(RecurrentShape shape, RecurrentCell cell) : IStreamStep
{
    private const string Copy = $"{RuntimeNames.Rows}.CopyOut";

    public int StateSize => shape.Units * (cell.Carried is null ? 1 : 2);

    /// <summary>The state before the step, and that after it.</summary>
    public int RowsLength => 2 * shape.UnitLength;

    public int BuffersLength => cell.Buffers.Sum(Length);

    public string Output(string rows) => VectorType.Offset(rows, Literal.Of(shape.UnitLength));

    public void WriteStep(CodeWriter code, StepCall call)
    {
        using (code.Block(""))
        {
            string index = Literal.Of(shape.Index);
            code.Line($"ref float h = ref {call.State};    // [{shape.Units}]");
            code.Line($"ref float a{index} = ref {call.Rows};    // [2][{shape.UnitLength}]: before the step and after it");
            int offset = 0;
            foreach (StepRows buffer in cell.Buffers)
            {
                code.Line($"ref float {buffer.Name}{index} = ref {VectorType.Offset(call.Buffers, Literal.Of(offset))};    // [{Length(buffer)}]");
                offset += Length(buffer);
            }

            (string State, string Rows)[] carried = [("h", "a" + index)];
            if (cell.Carried is { } second)
            {
                carried = [.. carried, (VectorType.Offset("h", Literal.Of(shape.Units)), second.Name + index)];
            }

            foreach ((string state, string before) in carried)
            {
                if (shape.Units < shape.UnitLength)
                {
                    code.Line($"{RuntimeNames.Rows}.Clear(ref {before}, {shape.UnitLength}, {shape.UnitLength}, 1);");
                }

                code.Line($"{Copy}(ref {state}, {shape.Units}, ref {before}, {shape.Units}, 1);");
            }

            string references = string.Concat(cell.Buffers.Select(buffer => $"ref {buffer.Name}{index}, "));
            code.Line($"Layer{index}Inputs(ref {call.Parameters}, ref {call.Input}, ref {cell.InputSums.Of(cell.InputSums.Name + index)}, 1);");
            code.Line($"Layer{index}Step(ref {call.Parameters}, ref a{index}, {references}1, t: 1);");
            foreach ((string state, string before) in carried)
            {
                code.Line($"{Copy}(ref {Output(before)}, {shape.UnitLength}, ref {state}, {shape.Units}, 1);");
            }
        }
    }

    /// <summary>A row, or two where something is carried from one to the next.</summary>
    private int Length(StepRows buffer) => buffer == cell.Carried ? 2 * buffer.Pitch : buffer.Pitch;
}

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Emits one step of a stream through a recurrent layer, by the methods of the forward pass for one sample.</summary>
internal sealed class RecurrentStep(RecurrentShape shape, RecurrentCell cell) : IStreamStep
{
    private const string Copy = $"{RuntimeNames.Rows}.CopyOut";

    public int StateSize => shape.Units * Carried.Count;

    /// <summary>The state before the step, and that after it.</summary>
    public int RowsLength => 2 * shape.UnitLength;

    public int BuffersLength => cell.Buffers.Sum(Length);

    /// <summary>What is carried from step to step.</summary>
    private IReadOnlyList<StepRows> Carried => cell.Carried is { } carried ? [shape.States, carried] : [shape.States];

    public string Output(string rows) => VectorType.Offset(rows, Literal.Of(shape.UnitLength));

    public void WriteStep(CodeWriter code, StepCall call)
    {
        string state = "state" + shape.Index;
        string parts = string.Join(", then ", Carried.Select(rows => $"{rows.Name} [{shape.Units}]"));
        code.Line($"ref float {state} = ref {call.State};", parts);
        code.Line($"ref float {shape.States.Name} = ref {call.Rows};", $"[2][{shape.UnitLength}], before the step and after it");
        int offset = 0;
        foreach (StepRows buffer in cell.Buffers)
        {
            string extent = buffer.HasRowBefore ? $"[2][{buffer.Pitch}], before the step and after it" : $"[{buffer.Pitch}]";
            code.Line($"ref float {buffer.Name} = ref {VectorType.Offset(call.Buffers, Literal.Of(offset))};", extent);
            offset += Length(buffer);
        }

        WriteStates(code, state);
        StepRows sums = cell.InputSums;
        code.Line($"Layer{shape.Index}Inputs(ref {call.Parameters}, ref {call.Input}, ref {sums.First}, count: 1);");
        code.Comment("t: 1 stands for any step but the first: the state before it counts.");
        code.Call(
            $"Layer{shape.Index}Step",
            ["ref " + call.Parameters, "ref " + shape.States.Name, .. cell.Buffers.Select(buffer => "ref " + buffer.Name), "count: 1", "t: 1"]);
        for (int i = 0; i < Carried.Count; i++)
        {
            code.Line($"{Copy}(ref {Output(Carried[i].Name)}, {shape.UnitLength}, ref {Part(state, i)}, {shape.Units}, rows: 1);");
        }
    }

    /// <summary>The state of the caller has no padding; rows are padded with zeros.</summary>
    private void WriteStates(CodeWriter code, string state)
    {
        for (int i = 0; i < Carried.Count; i++)
        {
            if (shape.Units < shape.UnitLength)
            {
                code.Line($"{RuntimeNames.Rows}.Clear(ref {Carried[i].Name}, {shape.UnitLength}, {shape.UnitLength}, count: 1);");
            }

            code.Line($"{Copy}(ref {Part(state, i)}, {shape.Units}, ref {Carried[i].Name}, {shape.Units}, rows: 1);");
        }
    }

    private string Part(string state, int part) => VectorType.Offset(state, Literal.Of(part * shape.Units));

    /// <summary>A row, or two where something is carried from one to the next.</summary>
    private static int Length(StepRows buffer) => (buffer.HasRowBefore ? 2 : 1) * buffer.Pitch;
}

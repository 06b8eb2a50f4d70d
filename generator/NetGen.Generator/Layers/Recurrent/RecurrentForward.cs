using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Emits the forward pass of a recurrent layer: what goes over the inputs of all steps at once, then step after step what goes over the states, and
/// the gates.
/// </summary>
internal sealed class RecurrentForward(RecurrentLayer layer, RecurrentCell cell)
{
    private const string RowsClass = RuntimeNames.Rows;

    private readonly RecurrentShape _shape = cell.Shape;

    private int Index => _shape.Index;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{Prose.Escape(layer.Maths)}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Line("/// <remarks>");
        foreach (string line in (string[])[layer.Shapes + ".", .. cell.Explanation])
        {
            code.Line("/// " + Prose.Escape(line));
        }

        code.Line("/// </remarks>");
        WriteLayer(code);
        code.Line();
        WriteStep(code);
        code.Line();
        WriteInputs(code, tiles);
        code.Line();
        WriteStates(code, tiles);
    }

    private void WriteLayer(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float a, {cell.Parameters}int count)"))
        using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
        {
            code.Line($"int rows = {Min}({RecurrentShape.Block}, count);    // samples that take a step together");
            code.Line("// The state before the first step is zero.");
            foreach (StepRows zero in new[] { _shape.StatesBefore, cell.Carried }.OfType<StepRows>())
            {
                code.Line($"{RowsClass}.Clear(ref {zero.Name}, {zero.Stride}, {zero.Pitch}, rows);");
            }

            WriteInputCalls(code);
            using (code.Block($"for (int t = 0; t < {_shape.Steps}; t++)"))
            {
                IEnumerable<StepRows> buffers = [_shape.StatesBefore, .. cell.Buffers];
                string references = string.Concat(buffers.Select(rows => $"ref {Unsafe}.Add(ref {rows.Name}, t * {rows.Pitch}), "));
                code.Line($"Layer{Index}Step(ref parameters, {references}rows, t);");
            }

            foreach (StepRows rows in (StepRows[])[_shape.Inputs, _shape.States, .. cell.Buffers])
            {
                code.Line(rows.Advance(RecurrentShape.Block));
            }
        }
    }

    /// <summary>One call where the rows of all samples lie at equal distances, or one for each sample.</summary>
    private void WriteInputCalls(CodeWriter code)
    {
        StepRows sums = cell.InputSums;
        if (_shape.Inputs.Gap(_shape.Steps) == 0 && sums.Gap(_shape.Steps) == 0)
        {
            code.Line($"Layer{Index}Inputs(ref parameters, ref {_shape.Inputs.First}, ref {sums.First}, rows * {_shape.Steps});");
            return;
        }

        using (code.Block("for (int sample = 0; sample < rows; sample++)"))
        {
            code.Line($"ref float steps = ref {Unsafe}.Add(ref x, sample * {_shape.Inputs.Stride} + {_shape.Inputs.Start});");
            code.Line($"ref float sums = ref {Unsafe}.Add(ref {sums.Name}, sample * {sums.Stride} + {sums.Start});");
            code.Line($"Layer{Index}Inputs(ref parameters, ref steps, ref sums, {_shape.Steps});");
        }
    }

    private void WriteStep(CodeWriter code)
    {
        code.Line("/// <summary>Step t of some samples. The references are to their rows of this step; a is the state before it, followed by that after it.");
        code.Line("/// </summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}Step(ref float parameters, ref float a, {cell.Parameters}int count, int t)"))
        {
            string call = $"Layer{Index}States(ref parameters, ref a, ref {cell.StateSums.First}, count, t);";
            if (cell.HasOneSum)
            {
                using (code.Block("if (t > 0)"))
                {
                    code.Line(call);
                }
            }
            else
            {
                code.Line(call);
            }

            cell.WriteGates(code);
        }
    }

    private void WriteInputs(CodeWriter code, TileAnnex tiles)
    {
        ProductShape shape = _shape.InputProduct(cell.InputSums, cell.HasOneSum ? SumStart.TwoBiases : SumStart.Bias);
        ForwardProduct product = new(shape, new ProductNames("x", "W", "z", cell.HasOneSum ? ["b", "c"] : ["b"]), tiles, RecurrentTiles.Rows);
        code.Line("/// <summary>What goes over the inputs of any number of steps.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {shape.Name}(ref float parameters, ref float x, ref float z, int count)"))
        {
            code.Line($"ref float W = ref {Unsafe}.Add(ref parameters, W{Index}Offset);");
            code.Line($"ref float b = ref {Unsafe}.Add(ref parameters, b{Index}Offset);");
            if (cell.HasOneSum)
            {
                code.Line($"ref float c = ref {Unsafe}.Add(ref parameters, c{Index}Offset);");
            }

            product.Write(code);
        }
    }

    private void WriteStates(CodeWriter code, TileAnnex tiles)
    {
        ProductShape shape = _shape.StateProduct(cell.StateSums, cell.HasOneSum ? SumStart.Sums : SumStart.Bias);
        ForwardProduct product = new(shape, new ProductNames("x", "W", "z", cell.HasOneSum ? [] : ["b"]), tiles, RecurrentTiles.Rows);
        code.Line("/// <summary>What goes over the states of some samples. Steps take the panels forward and backward in turns: what was last in the cache is first.");
        code.Line("/// </summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {shape.Name}(ref float parameters, ref float x, ref float z, int count, int t)"))
        {
            code.Line($"ref float W = ref {Unsafe}.Add(ref parameters, U{Index}Offset);");
            if (!cell.HasOneSum)
            {
                code.Line($"ref float b = ref {Unsafe}.Add(ref parameters, c{Index}Offset);");
            }

            product.Write(code, "(t & 1) != 0");
        }
    }
}

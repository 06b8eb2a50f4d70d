using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>
/// Emits the forward pass of a recurrent layer: what goes over the inputs of all steps at once, then step after step what goes over the states, and
/// the gates.
/// </summary>
internal sealed class RecurrentForward(RecurrentCell cell)
{
    private const string RowsClass = "global::NetGen.Kernels.Rows";

    private readonly RecurrentShape _shape = cell.Shape;
    private readonly DenseShape _inputs = cell.Shape.InputProduct(cell.InputSums, cell.HasOneSum ? SumStart.TwoBiases : SumStart.Bias);
    private readonly DenseShape _states = cell.Shape.StateProduct(cell.StateSums, cell.HasOneSum ? SumStart.Sums : SumStart.Bias);

    private int Index => _shape.Index;

    /// <summary>The parameters of methods that take all buffers, and the arguments for them.</summary>
    private string Buffers => string.Concat(cell.Buffers.Select(buffer => $"ref float {buffer.Name}, "));

    public void Write(CodeWriter code)
    {
        WriteLayer(code);
        code.Line();
        WriteStep(code);
        code.Line();
        WriteInputs(code);
        code.Line();
        WriteStates(code);
    }

    private void WriteLayer(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float a, {Buffers}int count)"))
        {
            code.Line($"// {RecurrentShape.Block} samples take a step together: their states stay in the cache, and so do the weights.");
            using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
            {
                code.Line($"int rows = global::System.Math.Min({RecurrentShape.Block}, count);");
                foreach (StepRows zero in new[] { _shape.StatesBefore, cell.ZeroRows }.OfType<StepRows>())
                {
                    code.Line($"{RowsClass}.Clear(ref {zero.Name}, {zero.Stride}, {zero.Pitch}, rows);");
                }

                WriteInputCalls(code);
                using (code.Block($"for (int t = 0; t < {_shape.Steps}; t++)"))
                {
                    IEnumerable<StepRows> buffers = [_shape.StatesBefore, .. cell.Buffers];
                    string references = string.Concat(buffers.Select(rows => $"ref FloatRef.Add(ref {rows.Name}, t * {rows.Pitch}), "));
                    code.Line($"Layer{Index}Step(ref parameters, {references}rows, t);");
                }

                foreach (StepRows rows in (StepRows[])[_shape.Input with { Name = "x" }, _shape.States, .. cell.Buffers])
                {
                    code.Line($"{rows.Name} = ref FloatRef.Add(ref {rows.Name}, {RecurrentShape.Block * rows.Stride});");
                }
            }
        }
    }

    /// <summary>One call where the rows of all samples lie at equal distances, or one for each sample.</summary>
    private void WriteInputCalls(CodeWriter code)
    {
        StepRows sums = cell.InputSums;
        if (_shape.Input.Gap(_shape.Steps) == 0 && sums.Gap(_shape.Steps) == 0)
        {
            code.Line($"Layer{Index}Inputs(ref parameters, ref {At("x", _shape.Input)}, ref {At(sums.Name, sums)}, rows * {_shape.Steps});");
            return;
        }

        using (code.Block("for (int sample = 0; sample < rows; sample++)"))
        {
            code.Line($"ref float xs = ref FloatRef.Add(ref x, sample * {_shape.Input.Stride} + {_shape.Input.Start});");
            code.Line($"ref float zs = ref FloatRef.Add(ref {sums.Name}, sample * {sums.Stride} + {sums.Start});");
            code.Line($"Layer{Index}Inputs(ref parameters, ref xs, ref zs, {_shape.Steps});");
        }
    }

    private void WriteStep(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}Step(ref float parameters, ref float a, {Buffers}int count, int t)"))
        {
            StepRows sums = cell.StateSums;
            string call = $"Layer{Index}States(ref parameters, ref a, ref {At(sums.Name, sums)}, count, t);";
            if (cell.HasOneSum)
            {
                // The state before the first step is zero.
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

    private void WriteInputs(CodeWriter code)
    {
        ForwardProduct product = new(_inputs, _ => Samples(_));
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}Inputs(ref float parameters, ref float x, ref float z, int count)"))
        {
            code.Line($"ref float W = ref FloatRef.Add(ref parameters, W{Index}Offset);");
            code.Line($"ref float b = ref FloatRef.Add(ref parameters, b{Index}Offset);");
            if (cell.HasOneSum)
            {
                code.Line($"ref float c = ref FloatRef.Add(ref parameters, c{Index}Offset);");
            }

            product.WriteLoops(code);
        }

        product.WriteTiles(code);
    }

    private void WriteStates(CodeWriter code)
    {
        ForwardProduct product = new(_states, StateSamples, MostSums);
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}States(ref float parameters, ref float x, ref float z, int count, int t)"))
        {
            code.Line($"ref float W = ref FloatRef.Add(ref parameters, U{Index}Offset);");
            if (!cell.HasOneSum)
            {
                code.Line($"ref float b = ref FloatRef.Add(ref parameters, c{Index}Offset);");
            }

            product.WriteLoops(code, "(t & 1) != 0");
        }

        product.WriteTiles(code);
    }

    public static Func<Columns, int[]> Samples = columns => (columns.Vector.IsWide, columns.Count) switch
    {
        (false, _) => [6, 1],
        (_, 1) => [12, 4, 1],
        (_, 2) => [8, 4, 1],
        (_, 3) => [6, 1],
        _ => [4, 1],
    };

    public static Func<Columns, int[]> StateSamples = Samples;
    public static int MostSums = 8;

    private static string At(string name, StepRows rows) => VectorType.Offset(name, Literal.Of(rows.Start));
}

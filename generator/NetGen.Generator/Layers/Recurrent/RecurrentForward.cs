using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Emits the forward pass of a recurrent layer: the products of the inputs of all steps at once, then step after step the product of the states,
/// and the gates.
/// </summary>
internal sealed class RecurrentForward(RecurrentLayer layer, RecurrentCell cell)
{
    private const string Clear = RuntimeNames.Rows + ".Clear";

    private readonly RecurrentShape _shape = cell.Shape;
    private readonly RecurrentOperands _operands = new(cell.Shape);
    private readonly RecurrentTwin _twin = new(cell);

    private int Index => _shape.Index;

    private string States => _shape.States.Name;

    /// <summary>What step t adds to: the sums over the inputs, or the biases.</summary>
    private ProductShape StateProduct => _shape.StateProduct(cell.StateSums, cell.HasOneSum ? SumStart.Sums : SumStart.Bias);

    private ProductShape InputProduct => _shape.InputProduct(cell.InputSums, cell.HasOneSum ? SumStart.TwoBiases : SumStart.Bias);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteLayer(code);
        code.Line();
        WriteStep(code);
        code.Line();
        WriteInputs(code, tiles);
        code.Line();
        WriteStates(code, tiles);
    }

    private static string[] References(IEnumerable<string> names) => [.. names.Select(name => "ref float " + name)];

    private void WriteLayer(CodeWriter code)
    {
        MethodDocs docs = new($"<c>{Prose.Escape(layer.Maths)}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.Layer(),
            Remarks =
            [
                .. cell.Explanation,
                $"<c>{States}[s, t, j]</c> is the state before step t, so that at t = 0 it is zero, and <c>{States}[s, t + 1, j]</c> the state "
                + $"after it. {RecurrentShape.Block} samples take all steps together, so that their buffers stay in the cache. The products of the inputs do "
                + "not depend on states: they come first, for all steps at once.",
            ],
        };
        docs.Read(
                "parameters", RecurrentOperands.InParameters(_operands.InputWeights), RecurrentOperands.InParameters(_operands.StateWeights),
                RecurrentOperands.InParameters(_operands.InputBiases), RecurrentOperands.InParameters(_operands.StateBiases))
            .Read(_shape.InputName, _operands.Inputs(_shape.Inputs));
        foreach (StepRows buffer in (StepRows[])[_shape.States, .. cell.Buffers])
        {
            docs.Written(buffer.Name, [.. Stored(buffer).Select(_operands.AllSteps)]);
        }

        docs.Count().Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
            [.. References(["parameters", _shape.InputName, States, .. cell.Buffers.Select(buffer => buffer.Name)]), "int count"];
        using (code.Method("private static void Layer" + Index, parameters))
        using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
        {
            code.Line($"int rows = {Min}({RecurrentShape.Block}, count);    // samples that take a step together");
            code.Comment(cell.Carried is null ? "The state before the first step is zero." : "The states before the first step are zero.");
            foreach (StepRows zero in new[] { _shape.States, cell.Carried }.OfType<StepRows>())
            {
                code.Line($"{Clear}(ref {zero.Name}, {zero.Stride}, {zero.Pitch}, rows);");
            }

            WriteInputCalls(code);
            using (Loop loop = code.Loop("t", _shape.Steps))
            {
                StepRows[] buffers = [_shape.States, .. cell.Buffers];
                string step = loop.Counter.Text;
                code.Call(
                    $"Layer{Index}Step",
                    [
                        "ref parameters", .. buffers.Select(buffer => "ref " + buffer.At(loop.Counter)), "rows", step == "0" ? "t: 0" : step,
                    ]);
            }

            code.Line();
            foreach (StepRows rows in (StepRows[])[_shape.Inputs, _shape.States, .. cell.Buffers])
            {
                code.Line(rows.Advance(RecurrentShape.Block));
            }
        }
    }

    /// <summary>What a buffer holds: itself, and the sums where states take their places.</summary>
    private IEnumerable<StepRows> Stored(StepRows buffer) =>
        buffer.Name == States && cell.InputSums.Buffer == States ? [buffer, cell.InputSums] : [buffer];

    /// <summary>One call where the rows of all samples are at equal distances, or one for each sample.</summary>
    private void WriteInputCalls(CodeWriter code)
    {
        StepRows inputs = _shape.Inputs;
        StepRows sums = cell.InputSums;
        if (inputs.Gap(_shape.Steps) == 0 && sums.Gap(_shape.Steps) == 0)
        {
            string count = _shape.Steps == 1 ? "rows" : $"rows * {_shape.Steps}";
            code.Call(InputProduct.Name, ["ref parameters", "ref " + inputs.First, "ref " + sums.First, count]);
            return;
        }

        using (code.Block("for (int s = 0; s < rows; s++)"))
        {
            foreach (StepRows rows in (StepRows[])[inputs, sums])
            {
                string start = Lists.Sum($"s * {rows.Stride}", Literal.Of(rows.Start));
                code.Line($"ref float {rows.Name}_s = ref {Unsafe}.Add(ref {rows.Buffer}, {start});");
            }

            code.Line($"{InputProduct.Name}(ref parameters, ref {inputs.Name}_s, ref {sums.Name}_s, {_shape.Steps});");
        }
    }

    private void WriteStep(CodeWriter code)
    {
        string summary = $"Step <paramref name=\"t\"/> of <paramref name=\"count\"/> samples, given the sums over its inputs, {cell.InputSums.Name}.";
        MethodDocs docs = new(summary)
        {
            Twin = _twin.Step(),
            Remarks = [$"Row 0 of {(cell.Carried is { } carried ? $"{States} and {carried.Name}" : States)} is before the step, row 1 after it."],
        };
        Operand weights = RecurrentOperands.InParameters(_operands.StateWeights);
        docs.Read("parameters", cell.HasOneSum ? [weights] : [weights, RecurrentOperands.InParameters(_operands.StateBiases)]);
        foreach (StepRows buffer in (StepRows[])[_shape.States, .. cell.Buffers])
        {
            Operand[] operands = [.. Stored(buffer).Select(_operands.OneStep)];
            bool isRead = buffer.HasRowBefore || buffer == cell.InputSums;
            docs = isRead ? docs.Updated(buffer.Name, operands) : docs.Written(buffer.Name, operands);
        }

        docs.Count().Other("t", "The step, from 0.").Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = [.. References(["parameters", States, .. cell.Buffers.Select(buffer => buffer.Name)]), "int count", "int t"];
        using (code.Method($"private static void Layer{Index}Step", parameters))
        {
            string call = $"{StateProduct.Name}(ref parameters, ref {States}, ref {cell.StateSums.First}, count, t);";
            if (cell.HasOneSum)
            {
                code.Comment("The state before the first step is zero and adds nothing.");
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
        StepRows sums = cell.InputSums;
        string[] biases = cell.HasOneSum ? ["b" + Index, "c" + Index] : ["b" + Index];
        ForwardProduct product = new(
            InputProduct, new ProductNames(_shape.InputName, "W" + Index, sums.Name, biases), tiles, RecurrentTiles.Rows);
        Operand[] parameters = [_operands.InputWeights, _operands.InputBiases, .. cell.HasOneSum ? [_operands.StateBiases] : Array.Empty<Operand>()];
        new MethodDocs(
            $"<c>{sums.Name}_t = {string.Join(" + ", biases.Prepend($"W{Index} {_shape.InputName}_t"))}</c> for <paramref name=\"count\"/> steps.")
        {
            Twin = _twin.InputSums(),
        }
        .Read("parameters", [.. parameters.Select(RecurrentOperands.InParameters)])
        .Read(_shape.InputName, _operands.InputSteps(_shape.Inputs))
        .Written(sums.Name, _operands.Steps(sums))
        .Other("count", "The number of steps, of one sample or several.")
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method("private static void " + InputProduct.Name, [.. References(["parameters", _shape.InputName, sums.Name]), "int count"]))
        {
            WriteParameters(code, ["W" + Index, .. biases]);
            product.Write(code);
        }
    }

    private void WriteStates(CodeWriter code, TileAnnex tiles)
    {
        StepRows sums = cell.StateSums;
        string[] biases = cell.HasOneSum ? [] : ["c" + Index];
        string[] parameters = ["U" + Index, .. biases];
        ForwardProduct product = new(StateProduct, new ProductNames(States, "U" + Index, sums.Name, biases), tiles, RecurrentTiles.Rows);
        string maths = cell.HasOneSum ? $"{sums.Name}_t += U{Index} {States}_t-1" : $"{sums.Name}_t = U{Index} {States}_t-1 + c{Index}";
        MethodDocs docs = new($"<c>{maths}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.StateSums(),
            Remarks = ["Odd steps visit the panels of weights from the last to the first: what the step before left in the cache comes first."],
        };
        Operand weights = RecurrentOperands.InParameters(_operands.StateWeights);
        docs.Read("parameters", cell.HasOneSum ? [weights] : [weights, RecurrentOperands.InParameters(_operands.StateBiases)])
            .Read(States, _operands.OneStateBefore(_shape.States));
        docs = cell.HasOneSum ? docs.Updated(sums.Name, _operands.OneRow(sums)) : docs.Written(sums.Name, _operands.OneRow(sums));
        docs.Count().Other("t", "The step, from 0.").Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method(
            "private static void " + StateProduct.Name, [.. References(["parameters", States, sums.Name]), "int count", "int t"]))
        {
            WriteParameters(code, parameters);
            product.Write(code, "(t & 1) != 0");
        }
    }

    private static void WriteParameters(CodeWriter code, IEnumerable<string> names) =>
        code.Statements(names.Select(name => $"ref float {name} = ref {Unsafe}.Add(ref parameters, {name}Offset);"));
}

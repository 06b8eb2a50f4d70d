using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Tiles;

/// <summary>The documentation of a tile of the forward pass.</summary>
/// <param name="shape">The product.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="samples">How many samples.</param>
/// <param name="concurrency">How many runs of a sum are side by side.</param>
/// <param name="biases">The names of what the sums start with.</param>
/// <param name="readsAhead">Whether the tile prefetches the samples after its own.</param>
internal sealed class ForwardTileDocs(
    ProductShape shape, Columns columns, int samples, int concurrency, IReadOnlyList<string> biases, bool readsAhead)
{
    public void Write(CodeWriter code)
    {
        string maths = shape.Start switch
        {
            SumStart.Bias => "z = W x + b",
            SumStart.TwoBiases => "z = W x + b + c",
            SumStart.Sums => "z += W x",
            _ => "z = W x",
        };
        string index = columns.PartialPanels > 1 ? "p, o" : "o";
        string sum = biases.Count > 0 ? string.Join(" + ", biases.Select(bias => $"{bias}[{index}]")) : "0";
        string? start = shape.Start == SumStart.Sums ? null : sum;
        MethodDocs docs = new($"<c>{maths}</c> for {Prose.Count(samples, "sample")} and {columns.Describe("output")}{Order()}.")
        {
            Twin = columns.PartialPanels > 1
                ? ProductTwin.ForwardOfPanels("z", "W", "x", start, columns.PartialPanels, PanelLanes, shape.Inputs)
                : ProductTwin.Forward("z", "W", "x", start, Literal.Of(samples), columns.Lanes, shape.Inputs),
        };
        (Operand x, Operand w, Func<string, Operand> bias, Operand z) = columns.PartialPanels > 1 ? OperandsOfPanels() : Operands();
        docs.Read("x", x);
        docs.Read("W", w);
        foreach (string name in biases)
        {
            docs.Read(name, bias(name));
        }

        docs = shape.Start == SumStart.Sums ? docs.Updated("z", z) : docs.Written("z", z);
        if (readsAhead)
        {
            docs.Other("ahead", "The distance in floats to the samples that will be read next: with each input the tile prefetches a part of them.");
        }

        docs.Write(code);
    }

    /// <summary>The outputs of a panel that the tile computes.</summary>
    private string PanelLanes => $"{Columns.VectorsN} * {columns.Vector.Type}.Count";

    private (Operand X, Operand W, Func<string, Operand> Bias, Operand Z) Operands()
    {
        string outputs = columns.Lanes;
        bool isPanel = !columns.Vector.Is512 || columns.Count == 1;
        return (
            new Operand("x", "s, i", $"{samples} x {shape.Inputs}", $"s * {shape.InputStride} + i"),
            new Operand("W", "o, i", $"{outputs} x {shape.Inputs}", isPanel ? Panels.Place : Panels.PlaceIn(shape.PanelStride)),
            name => new Operand(name, "o", outputs, "o"),
            new Operand("z", "s, o", $"{samples} x {outputs}", $"s * {shape.OutputStride} + o"));
    }

    private (Operand X, Operand W, Func<string, Operand> Bias, Operand Z) OperandsOfPanels()
    {
        string outputs = $"{columns.PartialPanels} x {PanelLanes}";
        string place = $"p * {Panels.Width} + o";
        return (
            new Operand("x", "i", Literal.Of(shape.Inputs), "i"),
            new Operand("W", "p, o, i", $"{outputs} x {shape.Inputs}", $"p * {shape.PanelStride} + {Panels.Place}"),
            name => new Operand(name, "p, o", outputs, place),
            new Operand("z", "p, o", outputs, place));
    }

    /// <summary>How a sum of several runs is added up.</summary>
    private string Order() => shape.Segments == 1 ? ""
        : concurrency == 1 ? $", the {shape.Segments} runs of a sum one after the other"
        : $", {concurrency} runs of a sum side by side";
}

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
        string start = biases.Count > 0 ? string.Join(" + ", biases.Select(bias => bias + "[o]")) : "0";
        string outputs = columns.Lanes;
        bool isPanel = !columns.Vector.Is512 || columns.Count == 1;
        MethodDocs docs = new($"<c>{maths}</c> for {Prose.Count(samples, "sample")} and {columns.Describe("output")}{Order()}.")
        {
            Twin = ProductTwin.Forward(
                "z", "W", "x", shape.Start == SumStart.Sums ? null : start, Literal.Of(samples), outputs, shape.Inputs),
        };
        docs.Read("x", new Operand("x", "s, i", $"{samples} x {shape.Inputs}", $"s * {shape.InputStride} + i"));
        docs.Read("W", new Operand("W", "o, i", $"{outputs} x {shape.Inputs}", isPanel ? Panels.Place : Panels.PlaceIn(shape.PanelStride)));
        foreach (string bias in biases)
        {
            docs.Read(bias, new Operand(bias, "o", outputs, "o"));
        }

        Operand z = new("z", "s, o", $"{samples} x {outputs}", $"s * {shape.OutputStride} + o");
        docs = shape.Start == SumStart.Sums ? docs.Updated("z", z) : docs.Written("z", z);
        if (readsAhead)
        {
            docs.Other("ahead", "The distance in floats to the samples that will be read next: with each input the tile prefetches a part of them.");
        }

        docs.Write(code);
    }

    /// <summary>How a sum of several runs is added up.</summary>
    private string Order() => shape.Segments == 1 ? ""
        : concurrency == 1 ? $", the {shape.Segments} runs of a sum one after the other"
        : $", {concurrency} runs of a sum side by side";
}

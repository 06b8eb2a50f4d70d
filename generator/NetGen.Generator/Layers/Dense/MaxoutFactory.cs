using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Turns <c>[Maxout(units, pieces)]</c> into a <see cref="MaxoutLayer"/> layer.</summary>
internal sealed class MaxoutFactory : LayerFactory
{
    /// <summary>A larger number is most likely mistyped.</summary>
    private const int MostPieces = 64;

    public override string AttributeName => "MaxoutAttribute";

    public override LayoutNeed Need => LayoutNeed.Row;

    public override string TensorLetters => "Wb";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        int? units = arguments.Size("units");
        int pieces = arguments.Int("pieces", 0);
        WeightInitializer? weights = arguments.Initializer(Activation.ReLU);
        if (pieces is < 2 or > MostPieces)
        {
            arguments.Problems.ReportRange(
                "pieces", "The number of pieces", Literal.Grouped(pieces), $"from 2 to {MostPieces}" + (pieces == 1 ? "; one piece is a Dense layer" : ""));
            return null;
        }

        if (units is null || weights is null || !FitsLimit(input, units.Value, pieces, arguments))
        {
            return null;
        }

        return new MaxoutLayer(input.Index, input.Layout, units.Value, pieces, weights.Value.Initializer, weights.Value.StandardDeviation);
    }

    /// <summary>Counts W and b of all pieces in whole panels; the sums of all pieces must not exceed the limit for the width of a layer.</summary>
    private static bool FitsLimit(LayerInput input, int units, int pieces, LayerArguments arguments)
    {
        long panels = (long)pieces * Panels.Count(units);
        if (panels * Panels.Width > SizeLimit.Width)
        {
            arguments.Problems.ReportRange(
                "pieces", $"The number of weighted sums of {pieces} pieces of {Literal.Grouped(units)} units", Literal.Grouped(panels * Panels.Width),
                $"at most {Literal.Grouped(SizeLimit.Width)}; use fewer units");
            return false;
        }

        return arguments.Fits("units", input, panels * (Panels.Stride(input.Size) + Panels.Width));
    }
}

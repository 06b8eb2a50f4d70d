using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The tile of the gradient on a convolution's weights: some filters times some rows of one column of the kernel, added up over the positions of
/// some samples. The sum of a weight is 16 partial sums, one for each position modulo 16, which shorter vectors run over one after the other.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="vector">The vector type.</param>
/// <param name="filters">How many filters.</param>
/// <param name="groupFilters">Filters in the buffer of partial sums.</param>
/// <param name="taps">The rows of the kernel.</param>
internal sealed class ConvGradientTile(ConvShape shape, VectorType vector, int filters, int groupFilters, TapTile taps) : ITile
{
    /// <summary>The name of the emitted method: <c>Gradient1Tile512_4x5</c>, filters x taps.</summary>
    public string Name => $"ConvGradient{(vector.Is512 ? "Tile512_" : "TileN_")}{filters}x{taps.Count}";

    public int Filters => filters;

    public void Write(CodeWriter code, string name)
    {
        RegisterGrid grid = new("g", filters, new Columns(vector, taps.Count));
        string Partial(int filter, int tap) => Literal.Of((taps.Row(tap) * groupFilters + filter) * Panels.Width);

        code.Line($"/// <summary>dW of {filters} {(filters == 1 ? "filter" : "filters")} x {taps.Count} rows of the kernel, added to partial sums.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {name}(ref float u, ref float dz, int samples, ref float partials)"))
        {
            grid.Statements(code, (filter, tap) =>
                $"{vector.Type} {grid.Sum(filter, tap)} = {vector.Load("partials", Partial(filter, tap))};");
            using (code.Block("for (int s = 0; s < samples; s++)"))
            {
                using (code.Block($"for (int p = 0; p < {shape.Pitch}; p += {Panels.Width})"))
                {
                    code.Statements(Enumerable.Range(0, filters).Select(filter =>
                        $"{vector.Type} d{filter} = {vector.Load("dz", Literal.Of(filter * shape.Pitch))};"));
                    for (int tap = 0; tap < taps.Count; tap++)
                    {
                        int column = tap;
                        string u = "u" + (char)('a' + column);
                        code.Statements(
                        [
                            $"{vector.Type} {u} = {vector.Load("u", Literal.Of(taps.Offset(column)))};",
                            .. Enumerable.Range(0, filters).Select(filter =>
                                $"{grid.Sum(filter, column)} = {vector.MultiplyAdd($"d{filter}", u, grid.Sum(filter, column))};"),
                        ]);
                    }

                    code.Line($"u = ref {Unsafe}.Add(ref u, {Panels.Width});");
                    code.Line($"dz = ref {Unsafe}.Add(ref dz, {Panels.Width});");
                }

                code.Line($"u = ref {Unsafe}.Add(ref u, {shape.UnfoldedStride - shape.Pitch});");
                code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.OutputStride - shape.Pitch});");
            }

            grid.Statements(code, (filter, tap) => vector.Store(grid.Sum(filter, tap), "partials", Partial(filter, tap)));
        }
    }
}

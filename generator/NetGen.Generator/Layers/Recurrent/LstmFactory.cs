using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Turns <c>[Lstm(units)]</c> into an <see cref="LstmLayer"/> layer.</summary>
internal sealed class LstmFactory() : RecurrentFactory("Lstm", gates: 4)
{
    protected override Layer Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        new LstmLayer(input.Index, input.Layout, units, returnSequences, weights);
}

using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Turns <c>[Gru(units)]</c> into a <see cref="GruLayer"/> layer.</summary>
internal sealed class GruFactory() : RecurrentFactory("Gru", gates: 3)
{
    protected override Layer Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        new GruLayer(input.Index, input.Layout, units, returnSequences, weights);
}

using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>Turns <c>[Gru(units)]</c> into a <see cref="Gru"/> layer.</summary>
internal sealed class GruKind() : RecurrentKind("Gru", gates: 3)
{
    protected override Layer Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        new Gru(input.Index, input.Layout, units, returnSequences, weights);
}

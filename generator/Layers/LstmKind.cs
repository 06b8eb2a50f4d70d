using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>Turns <c>[Lstm(units)]</c> into an <see cref="Lstm"/> layer.</summary>
internal sealed class LstmKind() : RecurrentKind("Lstm", gates: 4)
{
    protected override Layer Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        new Lstm(input.Index, input.Layout, units, returnSequences, weights);
}

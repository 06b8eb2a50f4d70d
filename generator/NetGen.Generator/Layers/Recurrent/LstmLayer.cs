using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Long short-term memory.</summary>
internal sealed record LstmLayer(int Index, SampleLayout Input, int Units, bool ReturnSequences, WeightInitializer Weights)
    : RecurrentLayer(Index, Input, Units, Gates: 4, ReturnSequences, Weights)
{
    public override string KindName => "Lstm";

    public override RecurrentCell Cell => new LstmCell(Shape);

    protected override string StepMaths => $"lstm({WeightedSum})";
}

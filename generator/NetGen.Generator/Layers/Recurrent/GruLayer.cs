using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>A gated recurrent unit.</summary>
internal sealed record GruLayer(int Index, SampleLayout Input, int Units, bool ReturnSequences, WeightInitializer Weights)
    : RecurrentLayer(Index, Input, Units, Gates: 3, ReturnSequences, Weights)
{
    public override string KindName => "Gru";

    public override RecurrentCell Cell => new GruCell(Shape);

    protected override string StepMaths => $"gru(W{Index} {InputName}_t + b{Index}, U{Index} a{Index}_t-1 + c{Index})";
}

using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>A plain recurrent layer.</summary>
internal sealed record SimpleRnnLayer(
    int Index, SampleLayout Input, int Units, Activation StateActivation, bool ReturnSequences, WeightInitializer Weights)
    : RecurrentLayer(Index, Input, Units, Gates: 1, ReturnSequences, Weights)
{
    public override string KindName => "SimpleRnn";

    public override string ActivationName => StateActivation.ToString();

    public override bool LeavesSums => StateActivation == Activation.Identity;

    public override RecurrentCell Cell => new SimpleRnnCell(Shape, StateActivation);

    protected override string StepMaths => StateActivation == Activation.Identity
        ? WeightedSum : $"{StateActivation.ToString().ToLowerInvariant()}({WeightedSum})";
}

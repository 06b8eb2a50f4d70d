using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// A recurrent layer: at every step a new state from the inputs of the step and the state before. The kinds differ in their cells. Parameters, with
/// the names of PyTorch: W (weight_ih), U (weight_hh), b (bias_ih), c (bias_hh).
/// </summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Input">A sequence.</param>
/// <param name="Units">Floats of a state.</param>
/// <param name="Gates">How many weighted sums every unit has.</param>
/// <param name="ReturnSequences">Whether every state goes out, or the last.</param>
/// <param name="Weights">How the weights are drawn.</param>
internal abstract record RecurrentLayer(
    int Index, SampleLayout Input, int Units, int Gates, bool ReturnSequences, WeightInitializer Weights)
    : Layer(Index, Input, OutputOf(Input.Shape, Units, ReturnSequences), Activation.Identity), IGradientLayer, IStreamedLayer, IBlockedLayer
{
    public override string ActivationName => "";

    public override string WeightedSum => $"W{Index} {InputName}_t + b{Index} + U{Index} a{Index}_t-1 + c{Index}";

    public override string Shapes =>
        $"{InputName}_t [{Input.Shape.Channels}], a{Index}_t [{Units}], W{Index} [{Gates * Units}x{Input.Shape.Channels}], "
        + $"U{Index} [{Gates * Units}x{Units}], b{Index} and c{Index} [{Gates * Units}]";

    /// <summary>The maths of a step, right of the equals sign.</summary>
    protected abstract string StepMaths { get; }

    public override string Maths => ReturnSequences
        ? $"a{Index}_t = {StepMaths}"
        : $"a{Index}_t = {StepMaths}; a{Index} = a{Index}_{Input.Shape.Steps}";

    public override string SumGradientMaths =>
        $"{string.Join(", ", Cell.SumGradients.Select(gradients => gradients.Name))} = backpropagation through time of da{Index}";

    public override string SumGradientPlace => Cell.Buffers.Count == 0
        ? base.SumGradientPlace : $"da{Index} is stored in the region {Gradients}; {Cell.GradientPlaces}";

    public override string InputGradientMaths => $"W{Index}^T {Cell.InputSumGradients.Name}";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Weights($"W{Index}", Gates * Units, Input.Shape.Channels, Weights.Initializer, Weights.StandardDeviation, Gates),
        ParameterTensor.Weights($"U{Index}", Gates * Units, Units, Weights.Initializer, Weights.StandardDeviation, Gates),
        ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, Gates * Units, Gates),
        ParameterTensor.Vector($"c{Index}", ParameterRole.Bias, Gates * Units, Gates)));

    public override long MultiplyAdds => (long)Input.Shape.Steps * (Input.Shape.Channels + Units) * Shape.GateLength;

    public override long UnpaddedMultiplyAdds => (long)Input.Shape.Steps * (Input.Shape.Channels + Units) * Gates * Units;

    public override bool LeavesSums => false;

    public override EquatableArray<KeptBuffer> Kept =>
        new([.. Cell.Buffers.Select(buffer => new KeptBuffer(buffer.Name, buffer.Stride))]);

    public override int BackwardScratch =>
        Math.Max(new RecurrentBackward(this, Cell).Scratch, new RecurrentInputGradient(this, Cell).Scratch);

    public int LeastSamples => RecurrentShape.Block;

    public IStreamStep Step => new RecurrentStep(Shape, Cell);

    public override IEnumerable<string> InputGradientReads => [Region(Cell.InputSumGradients)];

    public IReadOnlyList<string> GradientMaths => new RecurrentGradient(this, Cell).Maths;

    public IEnumerable<string> GradientReads => [InputName, "a" + Index, .. Cell.SumGradients.Select(Region)];

    /// <summary>What tells this kind from the others.</summary>
    public abstract RecurrentCell Cell { get; }

    protected RecurrentShape Shape => new(Index, Input, Units, Gates);

    /// <summary>The region of the gradients on the states; those on the sums take their places where there are no gates.</summary>
    private string Gradients => "dz" + Index;

    public override IEnumerable<string> SumGradientReads(string sums, string outputs) => Cell.BackwardBuffers.Select(Region);

    public override void WriteForward(CodeWriter code, TileAnnex tiles) => new RecurrentForward(this, Cell).Write(code, tiles);

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        new RecurrentBackward(this, Cell).Write(code, tiles);
        code.Line();
        new RecurrentInputGradient(this, Cell).Write(code, tiles);
    }

    public void WriteGradient(CodeWriter code, TileAnnex tiles) => new RecurrentGradient(this, Cell).Write(code, tiles);

    public override void WriteSumGradientCall(CodeWriter code, BackwardCall call)
    {
        IEnumerable<string> states = Cell.NeedsStates ? ["ref " + call.Outputs] : [];
        code.Call(
            "SumGradient" + Index,
            [
                "ref " + call.Parameters, .. states, .. Kept.Select(buffer => "ref " + call.Kept(buffer)), "ref " + call.Gradients,
                "ref " + call.Scratch, call.Count,
            ]);
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index,
        ["ref " + call.Parameters, "ref " + Region(Cell.InputSumGradients), "ref " + target, "ref " + call.Scratch, call.Count]);

    public void WriteGradientCalls(CodeWriter code, GradientCall call) =>
        new RecurrentGradient(this, Cell).WriteCalls(code, call, InputName, Region);

    /// <summary>The last state is a vector inside the states, behind all others.</summary>
    private static SampleLayout OutputOf(SampleShape input, int units, bool returnSequences)
    {
        SampleLayout states = SampleLayout.Steps(SampleShape.Sequence(input.Steps, units));
        return returnSequences ? states
            : new SampleLayout(SampleShape.Vector(units), SampleFormat.Row, input.Steps * states.Pitch, states.Pitch, states.Stride);
    }

    private string Region(StepRows values) => values.Buffer == Shape.StateGradients.Buffer ? Gradients : values.Buffer;
}

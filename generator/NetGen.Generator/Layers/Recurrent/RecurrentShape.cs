using NetGen.Generator.Model;
using NetGen.Generator.Tiles;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The numbers of a recurrent layer.</summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Input">Where the inputs of the steps are stored: x_t, or the states of the layer before.</param>
/// <param name="Units">Floats of a state.</param>
/// <param name="Gates">How many weighted sums every unit has.</param>
internal sealed record RecurrentShape(int Index, SampleLayout Input, int Units, int Gates)
{
    /// <summary>
    /// Samples that take a step together: enough for the tiles (see <see cref="RecurrentTiles"/>), few enough that all their steps stay in the cache.
    /// </summary>
    public const int Block = 16;

    /// <summary>The length of a sequence.</summary>
    public int Steps => Input.Shape.Steps;

    /// <summary>The inputs of a step.</summary>
    public int Features => Input.Shape.Channels;

    /// <summary>Floats of a state, or of one gate, padded.</summary>
    public int UnitLength => Panels.Count(Units) * Panels.Width;

    /// <summary>Floats of all gates of a step.</summary>
    public int GateLength => Gates * UnitLength;

    /// <summary>The name of the inputs.</summary>
    public string InputName => Input.IsRaw ? "x" : "a" + (Index - 1);

    /// <summary>The inputs of every step.</summary>
    public StepRows Inputs => new(InputName, InputName, Gates: 1, Input.Start, Input.Pitch, Input.Stride);

    /// <summary>The gradient on the inputs, in the same places.</summary>
    public StepRows InputGradients => Inputs with { Name = "d" + InputName, Buffer = "d" + InputName };

    /// <summary>
    /// The states, which are the outputs: [steps + 1][units]. The first row is the state before the first step, which is zero; every other one the
    /// state after a step.
    /// </summary>
    public StepRows States => RowsWithOneBefore("a" + Index);

    /// <summary>The gradient on the states, in the same places.</summary>
    public StepRows StateGradients => RowsWithOneBefore("da" + Index);

    /// <summary>A buffer with a row before each step and one after the last.</summary>
    public StepRows RowsWithOneBefore(string name) =>
        new(name, name, Gates: 1, Start: 0, UnitLength, (Steps + 1) * UnitLength) { HasRowBefore = true };

    /// <summary>Values of every step in the places of the states after it.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="states">The states, or the gradients on them.</param>
    public StepRows RowsAfter(string name, StepRows states) => states with { Name = name, Start = UnitLength, HasRowBefore = false };

    /// <summary>A buffer with a row of units for every step.</summary>
    public StepRows UnitRows(string name) => new(name, name, Gates: 1, Start: 0, UnitLength, Steps * UnitLength);

    /// <summary>A buffer with the gates of every step. Its rows do not start at multiples of 512 bytes, which would share cache sets.</summary>
    public StepRows GateRows(string name)
    {
        int pitch = Panels.RowStride(GateLength);
        return new StepRows(name, name, Gates, Start: 0, pitch, Steps * pitch);
    }

    /// <summary>The product of the inputs of some steps: <c>W1 x_t</c>.</summary>
    public ProductShape InputProduct(StepRows sums, SumStart start) => new(Index, Features, Input.Pitch, GateLength)
    {
        Name = $"Layer{Index}Inputs",
        OutputStride = sums.Pitch,
        Start = start,
        HasManyRows = true,
    };

    /// <summary>The product of the states of some samples before a step: <c>U1 a1_t-1</c>.</summary>
    public ProductShape StateProduct(StepRows sums, SumStart start) => new(Index, Units, States.Stride, GateLength)
    {
        Name = $"Layer{Index}States",
        OutputStride = sums.Stride,
        Start = start,
    };

    /// <summary>From the gradient on the sums of some samples at a step to that on the states before it.</summary>
    public ProductShape StateGradientProduct(StepRows gradients, SumStart start) => new(Index, GateLength, gradients.Stride, Units)
    {
        Name = $"StateGradient{Index}",
        OutputStride = StateGradients.Stride,
        Start = start,
        HasManyRows = true,
    };

    /// <summary>From the gradient on the sums of some steps to that on their inputs.</summary>
    public ProductShape InputGradientProduct(StepRows gradients) => new(Index, GateLength, gradients.Pitch, Features)
    {
        Name = $"InputGradient{Index}Rows",
        OutputStride = Panels.Count(Features) * Panels.Width,
        Start = SumStart.Zero,
        HasManyRows = true,
    };
}

using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The numbers of a recurrent layer.</summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Input">Where the steps coming in lie: x_t, or the states of the layer before.</param>
/// <param name="Units">Floats of a state.</param>
/// <param name="Gates">How many weighted sums every unit has.</param>
internal sealed record RecurrentShape(int Index, SampleLayout Input, int Units, int Gates)
{
    /// <summary>Samples that take a step together: enough for the tiles, few enough that all their steps stay in the cache.</summary>
    public const int Block = 16;

    /// <summary>The length of a sequence.</summary>
    public int Steps => Input.Shape.Steps;

    /// <summary>Floats coming in at every step.</summary>
    public int Features => Input.Shape.Channels;

    /// <summary>Floats of a state, or of one gate, padded.</summary>
    public int UnitLength => Panels.Count(Units) * Panels.Width;

    /// <summary>Floats of all gates of a step.</summary>
    public int GateLength => Gates * UnitLength;

    public StepRows Inputs => new("x", Input.Start, Input.Pitch, Input.Stride);

    /// <summary>The outputs: [steps + 1][units], the first row the state before the first step, which is zero.</summary>
    public StepRows States => new("a", UnitLength, UnitLength, (Steps + 1) * UnitLength);

    /// <summary>The same buffer, from the state before each step on.</summary>
    public StepRows StatesBefore => States with { Start = 0 };

    /// <summary>The gradient on the outputs, in the same places.</summary>
    public StepRows StateGradients => States with { Name = "dz" };

    /// <summary>A buffer with the gates of every step. Its rows do not start at multiples of 512 bytes, which would share cache sets.</summary>
    public StepRows GateRows(string name)
    {
        int pitch = Panels.RowStride(GateLength);
        return new StepRows(name, 0, pitch, Steps * pitch);
    }

    /// <summary>What goes over the inputs of some steps.</summary>
    public ProductShape InputProduct(StepRows sums, SumStart start) => new(Index, Features, Input.Pitch, GateLength)
    {
        Name = $"Layer{Index}Inputs",
        OutputStride = sums.Pitch,
        Start = start,
        HasManyRows = true,
    };

    /// <summary>What goes over the states of some samples before a step.</summary>
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

/// <summary>Rows of a buffer, one for each step, sample after sample.</summary>
/// <param name="Name">The name of the reference to it inside the layer's methods.</param>
/// <param name="Start">Where the first row of a sample starts.</param>
/// <param name="Pitch">Floats from one row to the next.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
internal sealed record StepRows(string Name, int Start, int Pitch, int Stride)
{
    /// <summary>Floats between the last of <paramref name="steps"/> rows and the first of the next sample.</summary>
    public int Gap(int steps) => Stride - steps * Pitch;

    /// <summary>The first row, given the name of the buffer.</summary>
    public string Of(string buffer) => VectorType.Offset(buffer, Literal.Of(Start));

    /// <summary>The first row.</summary>
    public string First => Of(Name);

    /// <summary>The statement that moves the reference on by so many samples.</summary>
    public string Advance(int samples) => $"{Name} = ref {Unsafe}.Add(ref {Name}, {samples * Stride});";
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>The numbers of a recurrent layer.</summary>
/// <param name="Index">The layer, from 1.</param>
/// <param name="Steps">The length of a sequence.</param>
/// <param name="Features">Floats coming in at every step.</param>
/// <param name="Input">Where they lie.</param>
/// <param name="Units">Floats of a state.</param>
/// <param name="Gates">How many weighted sums every unit has.</param>
internal sealed record RecurrentShape(int Index, int Steps, int Features, StepRows Input, int Units, int Gates)
{
    /// <summary>Samples that take a step together: enough for the tiles, few enough that all their steps stay in the cache.</summary>
    public const int Block = 16;

    /// <summary>Floats of a state, or of one gate, padded.</summary>
    public int UnitLength => Panels.Count(Units) * Panels.Width;

    /// <summary>Floats of all gates of a step.</summary>
    public int GateLength => Gates * UnitLength;

    /// <summary>The outputs: [steps + 1][units], the first row the state before the first step, which is zero.</summary>
    public StepRows States => new("a", UnitLength, UnitLength, (Steps + 1) * UnitLength);

    /// <summary>The gradient on the outputs, in the same places.</summary>
    public StepRows StateGradients => States with { Name = "dz" };

    /// <summary>The states before each step.</summary>
    public StepRows StatesBefore => States with { Start = 0 };

    /// <summary>A buffer with the gates of every step.</summary>
    public StepRows GateRows(string name)
    {
        int pitch = Panels.RowStride(GateLength);
        return new StepRows(name, 0, pitch, Steps * pitch);
    }

    /// <summary>What goes over the inputs of a step.</summary>
    public DenseShape InputProduct(StepRows sums, SumStart start) => new(Index, Features, Input.Pitch, GateLength)
    {
        Name = $"Layer{Index}Inputs", OutputStride = sums.Pitch, Start = start, HasManyRows = true,
    };

    /// <summary>What goes over the state before a step, for several samples.</summary>
    public DenseShape StateProduct(StepRows sums, SumStart start) => new(Index, Units, States.Stride, GateLength)
    {
        Name = $"Layer{Index}States", OutputStride = sums.Stride, Start = start,
    };

    /// <summary>From the gradient on a step's sums to that on the state before, for several samples; the weights are transposed.</summary>
    public DenseShape StateGradientProduct(StepRows gradients, SumStart start) => new(Index, GateLength, gradients.Stride, Units)
    {
        Name = $"StateGradient{Index}", OutputStride = StateGradients.Stride, Start = start, HasManyRows = true,
    };
}

/// <summary>Rows of a buffer, one for each step, sample after sample.</summary>
/// <param name="Name">The buffer, without the layer's number.</param>
/// <param name="Start">Where the first row of a sample starts.</param>
/// <param name="Pitch">Floats from one row to the next.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
internal sealed record StepRows(string Name, int Start, int Pitch, int Stride)
{
    /// <summary>Floats between the last of <paramref name="steps"/> rows and the first of the next sample.</summary>
    public int Gap(int steps) => Stride - steps * Pitch;
}

using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Values of every step, a row for each, sample after sample.</summary>
/// <param name="Name">Their name in the maths: <c>z1</c>.</param>
/// <param name="Buffer">
/// The name of the reference to their buffer inside the layer's methods. It differs from their own where they take the places of others: z1 is stored
/// in a1.
/// </param>
/// <param name="Gates">How many values a unit has in a row.</param>
/// <param name="Start">Where the first row of a sample starts.</param>
/// <param name="Pitch">Floats from one row to the next.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
internal sealed record StepRows(string Name, string Buffer, int Gates, int Start, int Pitch, int Stride)
{
    /// <summary>Whether there is a row more than steps: a row before each step, which the row after the step follows.</summary>
    public bool HasRowBefore { get; init; }

    /// <summary>Floats between the last of <paramref name="steps"/> rows and the first of the next sample.</summary>
    public int Gap(int steps) => Stride - steps * Pitch;

    /// <summary>The first row, given the name of a reference to the first sample.</summary>
    public string Of(string reference) => VectorType.Offset(reference, Literal.Of(Start));

    /// <summary>The first row.</summary>
    public string First => Of(Buffer);

    /// <summary>The row of a step, as the methods of a step take it.</summary>
    public string At(Counter step) => VectorType.Offset(Buffer, step.Times(Pitch));

    /// <summary>The row of a step that is known.</summary>
    public string At(int step) => VectorType.Offset(Buffer, Literal.Of(step * Pitch));

    /// <summary>The statement that moves the reference on to later samples.</summary>
    /// <param name="samples">By how many.</param>
    public string Advance(int samples) => $"{Buffer} = ref {Unsafe}.Add(ref {Buffer}, {samples * Stride});";
}

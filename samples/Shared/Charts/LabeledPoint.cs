namespace NetGen.Samples;

/// <summary>A sample of two inputs and a class.</summary>
/// <param name="X">The first input.</param>
/// <param name="Y">The second input.</param>
/// <param name="Class">The class, from 0.</param>
public readonly record struct LabeledPoint(double X, double Y, int Class);

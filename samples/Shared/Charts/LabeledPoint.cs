namespace NetGen.Samples;

/// <summary>A sample of two inputs.</summary>
/// <param name="X">The first input.</param>
/// <param name="Y">The second one.</param>
/// <param name="Class">What it is, from 0.</param>
public readonly record struct LabeledPoint(double X, double Y, int Class);

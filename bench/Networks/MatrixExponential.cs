namespace NetGen.Bench.Networks;

/// <summary>4-32-16-4, tanh and a linear output, from 2 x 2 matrices to their exponentials: W11.</summary>
[Network(4, 32, 16, 4, Activation.Tanh, Output = Activation.Identity)]
public partial class MatrixExponential;

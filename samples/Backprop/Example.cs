namespace Backprop;

/// <summary>The initial numbers of Matt Mazur, "A Step by Step Backpropagation Example" (2015).</summary>
/// <remarks>
/// His error, the sum of halved squares, equals the mean squared error of two outputs. Like his text, this sample does not update the biases.
/// </remarks>
internal static class Example
{
    public const double LearningRate = 0.5;

    public static readonly float[] Inputs = [.05f, .10f];

    public static readonly float[] Targets = [.01f, .99f];

    /// <summary>w1 to w4, b1 twice, w5 to w8, b2 twice: his network has one bias per layer, shared by both neurons.</summary>
    public static readonly float[] Parameters = [.15f, .20f, .25f, .30f, .35f, .35f, .40f, .45f, .50f, .55f, .60f, .60f];
}

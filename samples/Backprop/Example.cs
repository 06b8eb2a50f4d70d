namespace Backprop;

/// <summary>Matt Mazur, "A Step by Step Backpropagation Example" (2015): his numbers to start from.</summary>
/// <remarks>
/// His error, the sum of halved squares, is the mean square of two outputs. He leaves the biases alone, and so does this sample.
/// </remarks>
internal static class Example
{
    public const double LearningRate = 0.5;

    public static readonly float[] Inputs = [.05f, .10f];

    public static readonly float[] Targets = [.01f, .99f];

    /// <summary>w1 to w4, b1 twice, w5 to w8, b2 twice: he has one bias a layer, which is that of both its neurons.</summary>
    public static readonly float[] Parameters = [.15f, .20f, .25f, .30f, .35f, .35f, .40f, .45f, .50f, .55f, .60f, .60f];
}

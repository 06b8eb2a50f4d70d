using NetGen;

namespace PassFail;

/// <summary>
/// How probable it is that a student passes, from hours of study, play and sleep a day: one neuron, which is logistic regression. The normalization
/// lets it take the hours as they are.
/// </summary>
[Network]
[Input(3)]
[Normalization]
[Dense(1, Activation.Sigmoid)]
internal partial class StudentNet
{
    /// <summary>The probability that a student passes.</summary>
    /// <param name="study">Hours a day.</param>
    /// <param name="play">Hours a day.</param>
    /// <param name="sleep">Hours a day.</param>
    public double ProbabilityOf(float study, float play, float sleep)
    {
        Span<float> output = stackalloc float[1];
        Forward([study, play, sleep], output);
        return output[0];
    }

    /// <summary>How many times the odds of passing are multiplied by one more hour of an activity.</summary>
    /// <param name="input">The place of the activity among the inputs.</param>
    public double OddsOfAnHour(int input) => Math.Exp(W2[0, input] * F1[input]);
}

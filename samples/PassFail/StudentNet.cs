using NetGen;

namespace PassFail;

/// <summary>
/// Predicts the probability that a student passes from the hours of study, play and sleep a day. One sigmoid neuron is logistic regression;
/// the normalization layer accepts unscaled hours.
/// </summary>
[Network]
[Input(3)]
[Normalization]
[Dense(1, Activation.Sigmoid)]
internal partial class StudentNet
{
    /// <summary>Predicts the probability that a student passes.</summary>
    /// <param name="study">The hours of study a day.</param>
    /// <param name="play">The hours of play a day.</param>
    /// <param name="sleep">The hours of sleep a day.</param>
    public double ProbabilityOf(float study, float play, float sleep)
    {
        Span<float> output = stackalloc float[1];
        Forward([study, play, sleep], output);
        return output[0];
    }

    /// <summary>The odds ratio: the factor by which one additional hour of an activity multiplies the odds of passing.</summary>
    /// <param name="input">The index of the activity among the inputs.</param>
    public double OddsOfAnHour(int input) => Math.Exp(W2[0, input] * F1[input]);
}

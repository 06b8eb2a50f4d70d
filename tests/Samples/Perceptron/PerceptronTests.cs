using Perceptron;

namespace NetGen.Samples.Tests;

public class PerceptronTests
{
    /// <summary>A weight's gradient is the product of its input and its neuron's gradient.</summary>
    [Fact]
    public void AGradientIsTheProductOfBothEnds()
    {
        Gradients gradients = Gradients.Of(seed: 1, targets: [0, 1, 1]);
        for (int weight = 0; weight < 6; weight++)
        {
            Assert.NotEqual(0, gradients.WeightGradients[weight]);
            Assert.Equal(gradients.OutputGradients[weight / 2] * Gradients.Inputs[weight % 2], gradients.WeightGradients[weight], 1e-7f);
        }
    }

    [Fact]
    public void AnotherTargetOfOneOutputLeavesTheOthersAlone()
    {
        float[] one = Gradients.Of(seed: 1, targets: [0, 1, 1]).WeightGradients;
        float[] other = Gradients.Of(seed: 1, targets: [0, 0, 1]).WeightGradients;
        Assert.Equal([true, true, false, false, true, true], one.Zip(other, (a, b) => a == b));
    }

    [Fact]
    public void TogetherOrAloneTheyLearnTheSame()
    {
        Lesson lesson = Lesson.Of(seed: 1);
        Assert.InRange(lesson.Difference, 0, 1e-4f);
        Assert.All(lesson.Losses, losses => Assert.InRange(losses[^1], 0, 0.001));
    }

    [Fact]
    public void ARunCanBeRepeated() => RepeatedRun.Check(global::Perceptron.Program.Run, "perceptron");
}

using Xor;

namespace NetGen.Samples.Tests;

public class XorTests
{
    /// <summary>At every step, from every initialization.</summary>
    [Fact]
    public void OneLayerNeverGetsMoreThanThreeOfFour()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            NoHiddenNet network = new(seed);
            Lesson lesson = Lesson.Of(network, network.Parameters);
            Assert.InRange(lesson.MostRight, 2, 3);
            Assert.Equal(Math.Log(2), lesson.Loss[^1], 1e-4);
            Assert.All(lesson.Outputs, output => Assert.Equal(0.5f, output, 0.01f));
        }
    }

    [Fact]
    public void TwoHiddenNeuronsLearnIt()
    {
        HiddenNet network = new(seed: 1);
        Lesson lesson = Lesson.Of(network, network.Parameters);
        Assert.Equal(4, lesson.Right);
        Assert.InRange(lesson.Loss[^1], 0, 0.01);
    }

    /// <summary>The identity that the report explains: the weighted sums of opposite corners add up to the same number.</summary>
    [Fact]
    public void TheSumsOfOppositeCornersAreEqual()
    {
        NoHiddenNet network = new(seed: 3);
        float[] sums = Lesson.Of(network, network.Parameters).BestSums;
        Assert.Equal(sums[0] + sums[3], sums[1] + sums[2], 1e-5f);
    }

    [Fact]
    public void ARunCanBeRepeated()
    {
        string sentence = RepeatedRun.Check(global::Xor.Program.Run, "xor");
        Assert.Contains("more than 3 of 4 rows correctly", sentence, StringComparison.Ordinal);
    }
}

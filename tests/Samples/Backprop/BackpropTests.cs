using Backprop;

namespace NetGen.Samples.Tests;

/// <summary>Compares with the numbers of Mazur's text, to the precision in which he gives them.</summary>
public class BackpropTests
{
    private static readonly Step Mazur = Step.Take();

    [Fact]
    public void TheForwardPass()
    {
        Assert.Equal(0.3775f, Mazur.HiddenSums[0], 1e-6f);
        Assert.Equal(0.593269992f, Mazur.HiddenOutputs[0], 1e-6f);
        Assert.Equal(0.596884378f, Mazur.HiddenOutputs[1], 1e-6f);
        Assert.Equal(1.105905967f, Mazur.Sums[0], 1e-6f);
        Assert.Equal(0.75136507f, Mazur.Outputs[0], 1e-6f);
        Assert.Equal(0.772928465f, Mazur.Outputs[1], 1e-6f);
        Assert.Equal(0.298371109f, Mazur.Error, 1e-6f);
    }

    [Fact]
    public void TheChainRule()
    {
        Assert.Equal(0.74136507f, Mazur.OutputGradients[0], 1e-6f);
        Assert.Equal(0.138498562f, Mazur.SumGradients[0], 1e-6f);
        Assert.Equal(0.082167041f, Mazur.WeightGradients[4], 1e-6f);
        Assert.Equal(0.036350306f, Mazur.HiddenOutputGradients[0], 1e-6f);
        Assert.Equal(0.000438568f, Mazur.WeightGradients[0], 1e-8f);
    }

    [Fact]
    public void TheNewWeights()
    {
        float[] expected = [.149780716f, .19956143f, .24975114f, .29950229f, .35891648f, .408666186f, .511301270f, .561370121f];
        Assert.All(Enumerable.Range(0, 8), weight => Assert.Equal(expected[weight], Mazur.NewWeights[weight], 1e-6f));
        Assert.Equal(0.291027924f, Mazur.ErrorAfter, 1e-6f);
    }

    [Fact]
    public void TenThousandSteps()
    {
        Descent descent = Descent.Run();
        Assert.Equal(0.0000351085, descent.Errors[^2], 1e-9);
        Assert.Equal(0.015912196f, descent.Outputs[0], 1e-5f);
        Assert.Equal(0.984065734f, descent.Outputs[1], 1e-5f);
    }

    [Fact]
    public void ARunCanBeRepeated() => RepeatedRun.Check(global::Backprop.Program.Run, "backprop");
}

using BiasAndActivations;

namespace NetGen.Samples.Tests;

public class BiasAndActivationsTests
{
    private static readonly Sigmoids Curves = Sigmoids.All();
    private static readonly NeuronCurve[] Activations = NeuronCurve.OfAllActivations();

    private static IEnumerable<NeuronCurve> AllSigmoids => Curves.Weights.Concat(Curves.Biases).Concat(Curves.Both);

    [Fact]
    public void ASigmoidCrossesOneHalfAtMinusBiasOverWeight()
    {
        foreach (NeuronCurve curve in AllSigmoids)
        {
            Assert.Equal(-curve.Bias / curve.Weight, curve.ExpectedCrossing);
            Assert.Equal(curve.ExpectedCrossing, curve.Crossing);
            Assert.Equal(0.5f, curve.At(curve.Crossing).Output, 1e-6f);
        }
    }

    [Fact]
    public void ASigmoidIsSteepestThereByAQuarterOfItsWeight()
    {
        foreach (NeuronCurve curve in AllSigmoids)
        {
            Assert.Equal(curve.Weight / 4, curve.Steepest, 1e-6f);
            Assert.Equal(curve.Steepest, curve.At(curve.Crossing).Slope, 1e-6f);
        }
    }

    [Fact]
    public void ASigmoidIsThatOfTheWeightedSum()
    {
        foreach (NeuronCurve curve in AllSigmoids)
        {
            for (int i = 0; i < NeuronCurve.Places.Length; i++)
            {
                double output = 1 / (1 + Math.Exp(-(curve.Weight * NeuronCurve.Places[i] + curve.Bias)));
                Assert.Equal(output, curve.Outputs[i], 1e-6);
                Assert.Equal(curve.Weight * output * (1 - output), curve.Slopes[i], 1e-5);
            }
        }
    }

    [Fact]
    public void EveryActivationIsThereButSoftmax() => Assert.Equal(
        Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax), Activations.Select(curve => curve.Activation));

    [Theory]
    [InlineData(Activation.Identity, -2)]
    [InlineData(Activation.Sigmoid, 0.119203)]
    [InlineData(Activation.Tanh, -0.964028)]
    [InlineData(Activation.ReLU, 0)]
    [InlineData(Activation.LeakyReLU, -0.02)]
    [InlineData(Activation.Elu, -0.864665)]
    [InlineData(Activation.Gelu, -0.045500)]
    [InlineData(Activation.Softplus, 0.126928)]
    [InlineData(Activation.Silu, -0.238406)]
    public void EachNeuronHasItsActivation(Activation activation, double expected) =>
        Assert.Equal(expected, Activations.Single(curve => curve.Activation == activation).At(-2).Output, 2e-6);

    [Fact]
    public void SlopesAreThoseOfTheCurves()
    {
        foreach (NeuronCurve curve in Activations)
        {
            bool isSmooth = curve.Activation is not (Activation.ReLU or Activation.LeakyReLU or Activation.Elu);
            for (int i = 1; i + 1 < NeuronCurve.Places.Length; i++)
            {
                if (isSmooth || NeuronCurve.Places[i] != 0)
                {
                    float step = NeuronCurve.Places[i + 1] - NeuronCurve.Places[i - 1];
                    Assert.Equal((curve.Outputs[i + 1] - curve.Outputs[i - 1]) / step, curve.Slopes[i], 2e-3f);
                }
            }
        }
    }

    [Fact]
    public void ARunCanBeRepeated()
    {
        string sentence = RepeatedRun.Check(global::BiasAndActivations.Program.Run, "biasandactivations");
        Assert.Contains("steepest slope of 0.125 to 2.000", sentence, StringComparison.Ordinal);
        Assert.Contains("from x = -3 to 3", sentence, StringComparison.Ordinal);
    }
}

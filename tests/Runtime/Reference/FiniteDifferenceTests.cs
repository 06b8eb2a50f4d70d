using NetGen.Tests.Layers.Convolution;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Reference;

/// <summary>
/// Central differences of the loss, (L(p + h) - L(p - h)) / 2h. On the double-precision network they check the oracle itself; on
/// the emitted ones, whose float32 loss has only seven digits, they are a check that shares no formula with the oracle.
/// </summary>
public class FiniteDifferenceTests
{
    public static TheoryData<string> Names => new(
    [
        nameof(Net1x7x1), nameof(Net7x8x15), nameof(Net8x16x17), nameof(Net15x33x7), nameof(NetOfAllActivations),
        nameof(NetOfTenSizes), nameof(Net16x16x16x16x16), nameof(ReLUNet), nameof(LeakyReLUNet), nameof(EluNet), nameof(GeluNet),
        nameof(SiluNet), nameof(SoftplusNet), nameof(ConvOfOneChannel), nameof(ConvOfSteps),
    ]);

    [Theory]
    [MemberData(nameof(Names))]
    public void OfTheOracleAgreeWithItsGradients(string name)
    {
        Subject subject = Subjects.Create(name);
        IOracle oracle = subject.Oracle();
        foreach (NaiveLoss loss in subject.Losses)
        {
            double[][] x = new Samples(3, subject.InputSize, seed: 8, -1, 1).Rows();
            double[][] t = new Samples(3, subject.OutputSize, seed: 9, 0, 1).Rows();
            (_, double[] gradients, double[][] inputs) = oracle.Gradients(loss, x, t);
            double[] differences = Differences(oracle.Parameters, 1e-6, () => oracle.Loss(loss, x, t));
            AssertClose(gradients, differences, 1e-6);
            for (int i = 0; i < x.Length; i++)
            {
                AssertClose(inputs[i], Differences(x[i], 1e-6, () => oracle.Loss(loss, x, t)), 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OfTheEmittedLossAgreeWithItsGradients(string name)
    {
        const float Step = 4e-3f;
        Subject subject = Subjects.Create(name);
        foreach (NaiveLoss loss in subject.Losses)
        {
            // The kinks of these two would show at such a step.
            if (loss.ToString() is "MeanAbsoluteError" or "Huber")
            {
                continue;
            }

            Samples x = new(3, subject.InputSize, seed: 8, -1, 1);
            Samples t = new(3, subject.OutputSize, seed: 9, 0, 1);
            float[] dx = new float[x.Span.Length];
            subject.Gradients(loss, x.Span, t.Span, dx, out _);
            double greatest = dx.Max(Math.Abs);
            for (int i = 0; i < x.Span.Length; i++)
            {
                float value = x.Span[i];
                x.Span[i] = value + Step;
                float above = subject.Gradients(loss, x.Span, t.Span, [], out _);
                x.Span[i] = value - Step;
                float below = subject.Gradients(loss, x.Span, t.Span, [], out _);
                x.Span[i] = value;
                Assert.Equal((above - below) / (2 * Step), dx[i], 0.02 * greatest + 1e-4);
            }
        }
    }

    private static double[] Differences(double[] values, double step, Func<double> loss)
    {
        double[] differences = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            values[i] = value + step;
            double above = loss();
            values[i] = value - step;
            differences[i] = (above - loss()) / (2 * step);
            values[i] = value;
        }

        return differences;
    }

    private static void AssertClose(double[] gradients, double[] differences, double limit)
    {
        double greatest = differences.Max(Math.Abs);
        for (int i = 0; i < gradients.Length; i++)
        {
            Assert.Equal(differences[i], gradients[i], limit * greatest + 1e-9);
        }
    }
}

using NetGen.Tests.Reference;

namespace NetGen.Tests.Networks;

/// <summary>Convolutions against naive ones, against the loss itself, on known pictures, alone and in batches.</summary>
public class ConvolutionTests
{
    private const double OutputLimit = 2e-6;
    private const double GradientLimit = 1e-5;

    private static readonly float[] Picture =
    [
        1, 1, 1, 0, 0,
        0, 1, 1, 1, 0,
        0, 0, 1, 1, 1,
        0, 0, 1, 1, 0,
        0, 1, 1, 0, 0,
    ];

    private static readonly float[] Cross = [1, 0, 1, 0, 1, 0, 1, 0, 1];

    public static TheoryData<string> Names => new(ConvSubjects.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void OutputsAndGradientsAgreeWithTheNaiveOnes(string name)
    {
        (Subject subject, NaiveConvNetwork oracle) = ConvSubjects.Create(name);
        foreach (int count in (int[])[1, 2, 17, 33])
        {
            Samples x = new(count, subject.InputSize, seed: count, -1, 1);
            Samples t = new(count, subject.OutputSize, seed: count + 1, 0, 1);
            Samples y = new(count, subject.OutputSize);
            subject.ForwardBatch(x.Span, y.Span);
            y.AssertMarginsUntouched();
            TensorError.AtMost(OutputLimit, $"outputs of {count}", y.Span, [.. x.Rows().SelectMany(oracle.Output)]);

            Samples dx = new(count, subject.InputSize);
            double value = subject.Gradients(NaiveLoss.MeanSquaredError, x.Span, t.Span, dx.Span, out ParameterList gradients);
            (double loss, double[] parameters, double[][] inputs) = oracle.Gradients(NaiveLoss.MeanSquaredError, x.Rows(), t.Rows());
            Assert.Equal(loss, value, 1e-5);
            dx.AssertMarginsUntouched();
            TensorError.AtMost(GradientLimit, $"dx of {count}", dx.Span, [.. inputs.SelectMany(row => row)]);
            int offset = 0;
            foreach (Parameter tensor in gradients)
            {
                TensorError.AtMost(
                    GradientLimit, $"{tensor.Name} of {count}", tensor.ToArray(), parameters.AsSpan(offset, tensor.Count));
                offset += tensor.Count;
            }
        }
    }

    /// <summary>Central differences of the naive loss: they check the oracle itself.</summary>
    [Theory]
    [InlineData(nameof(ConvOfRectangles))]
    [InlineData(nameof(ConvOfConvs))]
    [InlineData(nameof(ConvOfSteps))]
    public void TheNaiveGradientsAgreeWithDifferences(string name)
    {
        const double Step = 1e-6;
        (Subject subject, NaiveConvNetwork oracle) = ConvSubjects.Create(name);
        double[][] x = new Samples(2, subject.InputSize, seed: 8, -1, 1).Rows();
        double[][] t = new Samples(2, subject.OutputSize, seed: 9, 0, 1).Rows();
        (_, double[] gradients, double[][] inputs) = oracle.Gradients(NaiveLoss.MeanSquaredError, x, t);
        Check(oracle.Parameters, gradients);
        Check(x[1], inputs[1]);

        void Check(double[] values, double[] expected)
        {
            for (int i = 0; i < values.Length; i += 13)
            {
                double value = values[i];
                values[i] = value + Step;
                double above = oracle.Gradients(NaiveLoss.MeanSquaredError, x, t).Loss;
                values[i] = value - Step;
                double below = oracle.Gradients(NaiveLoss.MeanSquaredError, x, t).Loss;
                values[i] = value;
                Assert.Equal((above - below) / (2 * Step), expected[i], 1e-6 * expected.Max(Math.Abs) + 1e-9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASampleHasTheSameBitsAloneAndInBatches(string name)
    {
        (Subject subject, _) = ConvSubjects.Create(name);
        Samples x = new(50, subject.InputSize, seed: 5, -2, 2);
        Samples alone = new(x.Count, subject.OutputSize);
        for (int i = 0; i < x.Count; i++)
        {
            subject.Forward(x[i], alone[i]);
        }

        foreach (int count in (int[])[1, 2, 3, 7, 16, 17, 49, 50])
        {
            foreach (int threads in (int[])[1, 2, 3])
            {
                Samples y = new(count, subject.OutputSize);
                subject.ForwardBatch(x.Span[((x.Count - count) * x.Size)..], y.Span, threads);
                Assert.True(y.Span.SequenceEqual(alone.Span[((x.Count - count) * alone.Size)..]), $"{count} samples, {threads} threads");
            }
        }
    }

    [Fact]
    public void AFilterOverAPicture()
    {
        FilterOverPicture network = new();
        network.W1.CopyFrom(Cross);
        float[] y = new float[9];
        network.Forward(Picture, y);
        Assert.Equal([4, 3, 4, 2, 4, 3, 2, 3, 4], y);
    }

    [Fact]
    public void AFilterOverAPaddedPicture()
    {
        FilterOverPaddedPicture network = new();
        network.W1.CopyFrom(Cross);
        float[] y = new float[25];
        network.Forward(Picture, y);
        Assert.Equal(
            [
                2, 2, 3, 1, 1,
                1, 4, 3, 4, 1,
                1, 2, 4, 3, 3,
                1, 2, 3, 4, 1,
                0, 2, 2, 1, 1,
            ],
            y);
    }
}

using NetGen.Tests.Reference;
using Xunit.Abstractions;

namespace NetGen.Tests.Networks;

/// <summary>Emitted networks of odd and of wide sizes against the double-precision one.</summary>
public class OracleTests(ITestOutputHelper log)
{
    private const double OutputLimit = 2e-6;
    private const double GradientLimit = 1e-5;

    // On both sides of every tile (1, 2, 6, 8, 16 samples), of the blocks of prediction (48) and of transposition (64), and of a
    // chunk of losses (16).
    private static readonly int[] Counts = [1, 2, 3, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 70, 129];

    public static TheoryData<string> Odd => new(Subjects.With(BatchSizes.Every));

    public static TheoryData<string> Wide => new(Subjects.With(BatchSizes.Few));

    [Theory]
    [MemberData(nameof(Odd))]
    public void OddSizesAgreeForEveryBatchSize(string name) => Check(Subjects.Create(name), Counts);

    [Theory]
    [MemberData(nameof(Wide))]
    public void WideSizesAgree(string name) => Check(Subjects.Create(name), [1, 7, 17, 65]);

    private void Check(Subject subject, int[] counts)
    {
        IOracle oracle = subject.Oracle();
        for (int i = 0; i < counts.Length; i++)
        {
            Samples x = new(counts[i], subject.InputSize, seed: i, -1, 1);
            CheckOutputs(subject, oracle, x);
            CheckGradients(subject, oracle, x, subject.Losses[i % subject.Losses.Count]);
        }
    }

    private void CheckOutputs(Subject subject, IOracle oracle, Samples x)
    {
        Samples y = new(x.Count, subject.OutputSize);
        subject.ForwardBatch(x.Span, y.Span);
        y.AssertMarginsUntouched();
        Compare($"{x.Count} samples, outputs", OutputLimit, y.Span, [.. x.Rows().SelectMany(oracle.Forward)]);
    }

    private void CheckGradients(Subject subject, IOracle oracle, Samples x, NaiveLoss loss)
    {
        Samples t = new(x.Count, subject.OutputSize, seed: 77, 0, 1);
        if (subject.Output == Activation.Softmax)
        {
            // Were all targets of a sample above the probabilities, the absolute error would have the gradient 0.
            t.Normalize();
        }

        Samples dx = new(x.Count, x.Size);
        float value = subject.Gradients(loss, x.Span, t.Span, dx.Span, out ParameterList gradients);
        dx.AssertMarginsUntouched();

        (double expected, double[] parameters, double[][] inputs) = oracle.Gradients(loss, x.Rows(), t.Rows());
        string what = $"{x.Count} samples, {loss}, ";
        Compare(what + "loss", OutputLimit, [value], [expected]);
        Compare(what + "dx", GradientLimit, dx.Span, [.. inputs.SelectMany(row => row)]);
        int offset = 0;
        foreach (Parameter tensor in gradients)
        {
            Compare(what + "d" + tensor.Name, GradientLimit, tensor.ToArray(), parameters.AsSpan(offset, tensor.Count));
            offset += tensor.Count;
        }
    }

    private void Compare(string tensor, double limit, ReadOnlySpan<float> ours, ReadOnlySpan<double> reference)
    {
        double error = TensorError.Of(ours, reference);
        if (!(error <= limit / 4))
        {
            log.WriteLine($"{error:e2} {tensor}");
        }

        TensorError.AtMost(limit, tensor, ours, reference);
    }
}

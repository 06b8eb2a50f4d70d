using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Threading;

namespace NetGen.Tests.Training;

/// <summary>One network object and many threads.</summary>
public class ThreadTests
{
    [Theory]
    [InlineData(nameof(Net15x33x7))]
    [InlineData(nameof(Net512x512x512))]
    public void ManyThreadsPredictTheSameBits(string name)
    {
        Subject subject = Subjects.Create(name);
        Samples x = new(170, subject.InputSize, seed: 1, -1, 1);
        Samples expected = new(170, subject.OutputSize);
        subject.ForwardBatch(x.Span, expected.Span, threads: 1);
        Exception?[] failures = Concurrently.Run(12, thread =>
        {
            Samples y = new(170, subject.OutputSize);
            for (int round = 0; round < 20; round++)
            {
                y.Span.Clear();
                if (thread % 2 == 0)
                {
                    subject.ForwardBatch(x.Span, y.Span, threads: (round % 4) is 0 ? null : round % 4);
                }
                else
                {
                    for (int i = 0; i < x.Count; i++)
                    {
                        subject.Forward(x[i], y[i]);
                    }
                }

                Assert.True(y.Span.SequenceEqual(expected.Span));
            }
        });
        Assert.All(failures, Assert.Null);
    }

    [Fact]
    public void PredictingWhileTraining()
    {
        Net15x33x7 network = new();
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.01));
        Dataset data = Blobs.Create(700, 15, 7);
        using CancellationTokenSource done = new();
        Exception?[] failures = Concurrently.Run(3, thread =>
        {
            if (thread == 0)
            {
                trainer.Threads = 2;
                trainer.Fit(data, epochs: 20, batchSize: 32);
                done.Cancel();
                return;
            }

            float[] x = new float[15];
            float[] y = new float[7];
            do
            {
                data.CopyInput(thread, x);
                network.Forward(x, y);
                Assert.Equal(1, y.Sum(), 1e-5);
            }
            while (!done.IsCancellationRequested);
        });
        Assert.All(failures, Assert.Null);
    }
}

using NetGen.CompilerServices;
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

    /// <summary>With scratch on the stack, and from the network's pool.</summary>
    [Fact]
    public void ATrainingThatChangesNothingDoesNotShowInPredictions()
    {
        Net15x33x7 small = new(1);
        AssertUndisturbed(small, small.ForwardBatch, Blobs.Create(700, 15, 7), epochs: 20);
        Net512x512x512 large = new(1);
        AssertUndisturbed(large, large.ForwardBatch, Blobs.Create(128, 512, 512), epochs: 10);
    }

    /// <summary>Predictions beside a training see its steps, and at the end the last.</summary>
    [Fact]
    public void PredictingWhileTraining()
    {
        const int Predicting = 2;
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.Threads = 2;
        Dataset data = Blobs.Create(700, 15, 7);
        using CountdownEvent started = new(Predicting);
        using CancellationTokenSource done = new();
        float[] before = Predict(network, data);
        float[][] after = new float[Predicting][];
        Exception?[] failures = Concurrently.Run(1 + Predicting, thread =>
        {
            if (thread == Predicting)
            {
                started.Wait();
                trainer.Fit(data, epochs: 20, batchSize: 32);
                done.Cancel();
                return;
            }

            started.Signal();
            do
            {
                Assert.All(Predict(network, data), value => Assert.InRange(value, 0, 1));
            }
            while (!done.IsCancellationRequested);

            after[thread] = Predict(network, data);
        });
        Assert.All(failures, Assert.Null);
        float[] expected = Predict(network.Clone(), data);
        Assert.NotEqual(before, expected);
        Assert.All(after, prediction => Assert.Equal(expected, prediction));
    }

    private static float[] Predict(Net15x33x7 network, Dataset data)
    {
        float[] x = new float[15];
        float[] y = new float[7];
        data.CopyInput(3, x);
        network.Forward(x, y);
        return y;
    }

    /// <summary>The learning rate is 0, so all parameters keep their bits; training and evaluating have buffers of their own, so predictions do.</summary>
    private static void AssertUndisturbed<TNetwork>(INetwork<TNetwork> network, PredictionOfMany forward, Dataset data, int epochs)
        where TNetwork : struct, INetworkPasses
    {
        const int Count = 20;
        Samples x = new(Count, TNetwork.InputSize, seed: 1, -1, 1);
        Samples expected = new(Count, TNetwork.OutputSize);
        forward(x.Span, expected.Span, threads: 1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(learningRate: 0));
        trainer.Threads = 2;
        using CancellationTokenSource done = new();
        Exception?[] failures = Concurrently.Run(3, thread =>
        {
            if (thread == 0)
            {
                trainer.Fit(data, epochs, batchSize: 32, validation: data);
                done.Cancel();
                return;
            }

            Samples y = new(Count, TNetwork.OutputSize);
            do
            {
                y.Span.Clear();
                forward(x.Span, y.Span, threads: 1);
                Assert.True(y.Span.SequenceEqual(expected.Span));
            }
            while (!done.IsCancellationRequested);
        });
        Assert.All(failures, Assert.Null);
    }
}

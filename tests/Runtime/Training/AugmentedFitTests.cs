using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Tests.Data;

namespace NetGen.Tests.Training;

/// <summary>Training on augmented images.</summary>
public class AugmentedFitTests
{
    private const int Count = 101;

    private static readonly Dataset Images = Blobs.Create(Count, 9 * 6 * 2, 5);

    private static readonly Augmentation Augmentation = AugmentationTests.Everything(9, 6, 2);

    /// <summary>Fit is the loop that one would write with Apply, from epoch to epoch and in a second run.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void FitIsTheLoopOverAugmentedBatches(int? threads)
    {
        ImageNet fitted = new(1);
        var fit = fitted.Trainer(Loss.CrossEntropy, new Adam(), seed: 9);
        fit.Threads = threads;
        fit.Fit(Images, epochs: 2, batchSize: 16, augmentation: Augmentation);
        TrainingHistory history = fit.Fit(Images, epochs: 1, batchSize: 16, augmentation: Augmentation);

        ImageNet looped = new(1);
        var trainer = looped.Trainer(Loss.CrossEntropy, new Adam());
        BatchOrder order = new(Count, 16, seed: 9);
        double loss = 0;
        for (int epoch = 0; epoch < 3; epoch++)
        {
            order.Shuffle(epoch);
            loss = 0;
            foreach (ReadOnlySpan<int> batch in order)
            {
                float[] x = new float[batch.Length * Images.InputSize];
                Images.CopyInputs(batch, x);
                int[] labels = new int[batch.Length];
                for (int i = 0; i < labels.Length; i++)
                {
                    Span<float> image = x.AsSpan(i * Images.InputSize, Images.InputSize);
                    Augmentation.Apply(image, image, seed: 9, epoch, batch[i]);
                    labels[i] = Images.Label(batch[i]);
                }

                loss += trainer.TrainBatch(x, labels) * (double)labels.Length / Count;
            }
        }

        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
        Assert.Equal(loss, history.Epochs[0].Loss, 1e-6);
    }

    [Fact]
    public void AnyNumberOfThreads()
    {
        ulong expected = Fit(1, Augmentation);
        Assert.NotEqual(expected, Fit(1, null));
        foreach (int? threads in new int?[] { 2, 3, 8, null })
        {
            Assert.Equal(expected, Fit(threads, Augmentation));
        }
    }

    /// <summary>What a sample becomes depends neither on its batch nor on who prepares it.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 1)]
    [InlineData(16, 3)]
    [InlineData(1000, 2)]
    public void AnyBatchSize(int batchSize, int helpers)
    {
        float[] expected = new float[Images.InputSize];
        BatchOrder order = new(Count, batchSize, seed: 4);
        using AugmentedBatches batches = new(Augmentation, Images, order, seed: 4, helpers);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            order.Shuffle(epoch);
            batches.Begin(epoch, 0);
            foreach (ReadOnlySpan<int> batch in order)
            {
                batches.MoveNext();
                ref float inputs = ref batches.Inputs;
                for (int i = 0; i < batch.Length; i++)
                {
                    Images.CopyInput(batch[i], expected);
                    Augmentation.Apply(expected, expected, seed: 4, epoch, batch[i]);
                    Assert.Equal(
                        expected, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, i * expected.Length), expected.Length).ToArray());
                }
            }
        }
    }

    /// <summary>A batch is prepared while the caller is busy with the one before.</summary>
    [Fact]
    public void TheNextBatchIsPreparedAhead()
    {
        BatchOrder order = new(Count, 8);
        using AugmentedBatches batches = new(Augmentation, Images, order, seed: 1, helpers: 1);
        batches.Begin(0, 0);
        for (int i = 0; i < order.BatchCount; i++)
        {
            Assert.True(SpinWait.SpinUntil(() => batches.IsReady, TimeSpan.FromMinutes(1)));
            batches.MoveNext();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatAReportThrowsLeavesNothingRunning(int threads)
    {
        ImageNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        Failing progress = new();
        Assert.Throws<IOException>(() => trainer.Fit(Images, 1000, 1, progress: progress, augmentation: Augmentation));

        // The trainer goes on as if the rest of that epoch had never been asked for.
        trainer.Fit(Images, 1, 16, augmentation: Augmentation);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void AnAbandonedEpochComesToRest(int helpers)
    {
        for (int taken = 0; taken < 6; taken++)
        {
            BatchOrder order = new(Count, 20);
            AugmentedBatches batches = new(Augmentation, Images, order, seed: 1, helpers);
            batches.Begin(0, 0);
            for (int i = 0; i < taken; i++)
            {
                batches.MoveNext();
            }

            batches.Dispose();
            batches.Dispose();
            Assert.True(batches.IsReady);
        }
    }

    [Fact]
    public void CancellationLeavesATrainerToGoOnWith()
    {
        using CancellationTokenSource source = new();
        ImageNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = 2;
        TrainingHistory history = trainer.Fit(Images, 1000, 16, null, new CancelAfter(2, source), source.Token, Augmentation);
        Assert.True(history.WasCanceled);
        trainer.Fit(Images, 1, 16, augmentation: Augmentation);

        ImageNet other = new(1);
        other.Trainer(Loss.CrossEntropy, new Adam()).Fit(Images, 3, 16, augmentation: Augmentation);
        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
    }

    /// <summary>The data stay as they are, and so does what validation sees.</summary>
    [Fact]
    public void OnlyTrainingSeesIt()
    {
        ImageNet network = new(1);
        TrainingHistory history = network.Trainer(Loss.CrossEntropy, new Adam())
            .Fit(Images, 2, 16, validation: Images, augmentation: Augmentation);
        Assert.Equal(network.Evaluate(Images, Loss.CrossEntropy), history.Epochs[^1].Validation);
        Assert.Equal(Count, history.Epochs[^1].Samples);
        float[] image = new float[Images.InputSize];
        float[] original = new float[Images.InputSize];
        for (int i = 0; i < Count; i++)
        {
            Images.CopyInput(i, image);
            Blobs.Create(Count, Images.InputSize, 5).CopyInput(i, original);
            Assert.Equal(original, image);
        }
    }

    [Fact]
    public void ImagesOfAnotherSizeAreRefused()
    {
        ImageNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "train", () => trainer.Fit(Images, 1, 16, augmentation: new Augmentation(9, 6)));
        Assert.Contains("9 x 6 x 1 = 54 values, but a sample of train has 108", exception.Message);
        Assert.Equal((0, 0), (trainer.Step, trainer.Epoch));
    }

    private static ulong Fit(int? threads, Augmentation? augmentation)
    {
        ImageNet network = new(3);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(), seed: 2);
        trainer.Threads = threads;
        trainer.Fit(Images, epochs: 3, batchSize: 17, augmentation: augmentation);
        return ParameterHash.Of(network.Parameters);
    }

    private sealed class Failing : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => throw new IOException();
    }

    private sealed class CancelAfter(int epochs, CancellationTokenSource source) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Completed?.Epoch == epochs)
            {
                source.Cancel();
            }
        }
    }
}

[Network(9 * 6 * 2, 17, 5, Activation.ReLU, Output = Activation.Softmax)]
internal partial class ImageNet;

using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Training;

/// <summary>Training from a stream that is taken up from a checkpoint.</summary>
public sealed class StreamResumeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string File => Path.Combine(_directory, "run.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Checkpoints at every fifth step, most of them within an epoch, which has 13; broken off and taken up at each of them.</summary>
    [Theory]
    [InlineData(true, null)]
    [InlineData(false, null)]
    [InlineData(true, 1)]
    public void TakenUpWithinAnEpoch(bool tellsCount, int? threads)
    {
        Net15x33x7 whole = new(1);
        Trainer(whole).Fit(StreamedBlobs.Stream(tellsCount: tellsCount).WithShuffleBuffer(40), 3, 16);
        for (int step = 5; step < 39; step += 5)
        {
            Net15x33x7 broken = new(1);
            var first = Trainer(broken);
            first.Checkpointing = new Checkpointing(File)
            {
                EveryEpochs = null,
                EverySteps = step,
            };
            long reads = 0;
            StreamedDataset failing = StreamedBlobs.Stream(tellsCount: tellsCount, onRead: () =>
            {
                // The samples of three batches after the checkpoint, and those that wait in the buffer.
                if (++reads == Math.Min(step / 13 * StreamedBlobs.Count + step % 13 * 16 + 88, 3 * StreamedBlobs.Count))
                {
                    throw new IOException("the disk is gone");
                }
            });
            Assert.Throws<IOException>(() => first.Fit(failing.WithShuffleBuffer(40), 3, 16));

            Net15x33x7 resumed = new(2);
            var second = Trainer(resumed);
            Assert.Equal(new CheckpointPosition(step, step / 13, step % 13, 0.001), second.LoadCheckpoint(File));
            TrainingHistory history = second.Fit(StreamedBlobs.Stream(tellsCount: tellsCount).WithShuffleBuffer(40), 3, 16);
            Assert.Equal(whole.Parameters.ToArray(), resumed.Parameters.ToArray());
            Assert.All(history.Epochs, epoch => Assert.Equal(StreamedBlobs.Count, epoch.Samples));
        }

        Trainer<Net15x33x7.Passes, CrossEntropy, Adam> Trainer(Net15x33x7 network)
        {
            Trainer<Net15x33x7.Passes, CrossEntropy, Adam> trainer = network.Trainer(Loss.CrossEntropy, new Adam(), seed: 4);
            trainer.Threads = threads;
            return trainer;
        }
    }

    [Fact]
    public void ACheckpointOfAnotherStreamIsRefused()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        using CancellationTokenSource cancellation = new();
        trainer.Fit(StreamedBlobs.Stream(), 2, 16, progress: new OnEpoch(_ => trainer.SaveCheckpoint(File)));
        trainer.LoadCheckpoint(File);
        Assert.StartsWith(
            "The checkpoint was saved in a run with batch size 16 and 203 samples, but this run has batch size 16 and an unknown number of samples.",
            Assert.Throws<ArgumentException>(() => trainer.Fit(StreamedBlobs.Stream(tellsCount: false), 2, 16)).Message);
    }
}

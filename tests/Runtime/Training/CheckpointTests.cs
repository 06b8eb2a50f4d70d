using NetGen.Resume;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Training that is taken up from a file comes to the same bits as training that never stopped.</summary>
public sealed class CheckpointTests : IDisposable
{
    private static readonly Lazy<ulong> Uninterrupted = new(() => new LongTraining().Run());

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string File => Path.Combine(_directory, "run.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>
    /// Broken off at the end of some epoch by what a report throws, after checkpoints at every seventh step: most of these lie within an epoch, which has
    /// eleven steps.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(29)]
    public void BrokenOffAndTakenUp(int epoch)
    {
        LongTraining first = new();
        first.Trainer.Checkpointing = new Checkpointing(File)
        {
            EveryEpochs = null,
            EverySteps = 7,
        };
        Assert.Throws<OperationCanceledException>(() => first.Run(progress: new OnEpoch(completed =>
        {
            if (completed == epoch)
            {
                throw new OperationCanceledException();
            }
        })));

        LongTraining second = new();
        CheckpointPosition position = second.Trainer.LoadCheckpoint(File);
        Assert.Equal(epoch * 11 / 7 * 7, position.Step);

        // After the last step of an epoch, which takes the 21st batch alone, the epoch is not finished yet: it is evaluated when it is taken up.
        Assert.Equal(
            position.Step % 11 == 0 ? (position.Step / 11 - 1, 21L) : (position.Step / 11, position.Step % 11 * 2), (position.Epoch!.Value, (long)position.Batch));
        Assert.Equal(Uninterrupted.Value, second.Run());
    }

    /// <summary>Canceled: saved where it stopped.</summary>
    [Fact]
    public void CanceledAndTakenUp()
    {
        LongTraining first = new();
        first.Trainer.Checkpointing = new Checkpointing(File);
        using CancellationTokenSource cancellation = new();
        first.Run(cancellation.Token, new OnEpoch(epoch =>
        {
            if (epoch == 3)
            {
                cancellation.Cancel();
            }
        }));
        Assert.Equal(33, first.Trainer.Step);
        LongTraining second = new();
        Assert.Equal(new CheckpointPosition(33, 3, 0, 0.003), second.Trainer.LoadCheckpoint(File));
        Assert.Equal(Uninterrupted.Value, second.Run());
    }

    /// <summary>A run that is over is over: taking it up returns its history and trains nothing.</summary>
    [Fact]
    public void AFinishedRun()
    {
        LongTraining first = new();
        first.Trainer.Checkpointing = new Checkpointing(File);
        Assert.Equal(Uninterrupted.Value, first.Run());
        LongTraining second = new();
        Assert.Equal(LongTraining.Epochs, second.Trainer.LoadCheckpoint(File).Epoch);
        Assert.Equal(Uninterrupted.Value, second.Run());
        Assert.Equal(first.Trainer.Step, second.Trainer.Step);
    }

    /// <summary>Loops of one's own, with momentum in the optimizer's state and a part of a step accumulated.</summary>
    [Fact]
    public void BetweenBatchesOfALoop()
    {
        DropoutNet straight = new(1), saved = new(1), loaded = new(2);
        var one = straight.Trainer(Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9), seed: 3);
        var two = saved.Trainer(Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9), seed: 3);
        var three = loaded.Trainer(Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9), seed: 8);
        one.AccumulationSteps = two.AccumulationSteps = three.AccumulationSteps = 3;
        for (int step = 0; step < 20; step++)
        {
            Step(one, step);
            if (step < 10)
            {
                Step(two, step);
            }
            else
            {
                if (step == 10)
                {
                    two.SaveCheckpoint(File);
                    Assert.Equal(new CheckpointPosition(3, null, 0, 0.1), three.LoadCheckpoint(File));
                }

                Step(three, step);
            }
        }

        Assert.Equal(straight.Parameters.ToArray(), loaded.Parameters.ToArray());

        static void Step(Trainer<DropoutNet.Passes, MeanSquaredError, Sgd> trainer, int seed) =>
            trainer.TrainBatch(new Samples(5, 7, seed, -1, 1).Span, new Samples(5, 3, seed + 100, -1, 1).Span);
    }

    [Fact]
    public void AnotherTopologyIsRefusedLayerByLayer()
    {
        new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Sgd(0.1)).SaveCheckpoint(File);
        WithoutDropoutNet other = new(1);
        float[] before = other.Parameters.ToArray();
        var e = Assert.Throws<InvalidDataException>(() => other.Trainer(Loss.MeanSquaredError, new Sgd(0.1)).LoadCheckpoint(File));
        Assert.Equal(
            $"""
            {File} contains a different network than WithoutDropoutNet; nothing has been loaded.
              layer 1: Dense 7 -> 20 Tanh, the same
              layer 2: Dropout 20 -> 20, rate 0.4 in the file, Dense 20 -> 17 Tanh here
              layer 3: Dense 20 -> 17 Tanh in the file, Dense 17 -> 3 Identity here
              layer 4: Dropout 17 -> 17, rate 0.2 in the file, no layer here
              layer 5: Dense 17 -> 3 Identity in the file, no layer here
            """,
            e.Message);
        Assert.Equal(before, other.Parameters.ToArray());
    }

    [Fact]
    public void AnotherOptimizerIsRefused()
    {
        new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Adam()).SaveCheckpoint(File);
        var sgd = new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        Assert.Contains("Adam", Assert.Throws<InvalidDataException>(() => sgd.LoadCheckpoint(File)).Message, StringComparison.Ordinal);
        new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9)).SaveCheckpoint(File);
        Assert.Contains("settings differ", Assert.Throws<InvalidDataException>(() => sgd.LoadCheckpoint(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunWithOtherDataIsRefused()
    {
        Dataset data = Blobs.Create(101, 15, 7);
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());
        trainer.Checkpointing = new Checkpointing(File);
        trainer.Fit(data, epochs: 2, batchSize: 16);
        var other = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());
        other.LoadCheckpoint(File);
        Assert.Contains(
            "batch size 16 and 101 samples, but this run has batch size 8 and 101",
            Assert.Throws<ArgumentException>(() => other.Fit(data, epochs: 3, batchSize: 8)).Message, StringComparison.Ordinal);
        other.LoadCheckpoint(File, continuesRun: false);
        Assert.Single(other.Fit(data, epochs: 1, batchSize: 8).Epochs);
        Assert.Equal(3, other.Epoch);
    }

    /// <summary>Whatever is cut off or changed in the file, it is refused and nothing changes.</summary>
    [Fact]
    public void DamagedFiles()
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam());
        trainer.TrainBatch([0, 1], [1f]);
        trainer.SaveCheckpoint(File);
        byte[] whole = System.IO.File.ReadAllBytes(File);
        float[] before = network.Parameters.ToArray();
        for (int length = 0; length < whole.Length; length += length < 40 || length > whole.Length - 40 ? 1 : 37)
        {
            Refused(whole[..length]);
        }

        for (int i = 0; i < whole.Length; i += i > whole.Length - 40 ? 1 : 11)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 4;
            Refused(changed);
        }

        Refused([.. whole, 0]);

        void Refused(byte[] bytes)
        {
            System.IO.File.WriteAllBytes(File, bytes);
            Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(File));
            Assert.Equal(before, network.Parameters.ToArray());
            Assert.Equal(1, trainer.Step);
        }
    }

    /// <summary>What cannot be written leaves what was there.</summary>
    [Fact]
    public void AFailedSaveLeavesTheOldFile()
    {
        var trainer = new Net2x2x1(1).Trainer(Loss.MeanSquaredError, new Adam());
        trainer.SaveCheckpoint(File);
        byte[] before = System.IO.File.ReadAllBytes(File);
        Directory.CreateDirectory($"{File}.tmp");
        trainer.TrainBatch([0, 1], [1f]);
        Assert.ThrowsAny<Exception>(() => trainer.SaveCheckpoint(File));
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        Assert.Throws<DirectoryNotFoundException>(() => trainer.SaveCheckpoint(Path.Combine(_directory, "none", "x")));
    }

    /// <summary>After so many steps, epochs, and at the end.</summary>
    [Fact]
    public void WhenItSaves()
    {
        Dataset data = Blobs.Create(64, 15, 7);
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());
        trainer.Checkpointing = new Checkpointing(File)
        {
            EveryEpochs = 2,
            EverySteps = 3,
        };
        List<long> steps = [];
        trainer.Fit(data, epochs: 5, batchSize: 32, progress: new OnEpoch(_ => steps.Add(Saved())));
        Assert.Equal([0L, 4, 6, 8, 10], steps);

        long Saved() => System.IO.File.Exists(File) ? new Net15x33x7(2).Trainer(Loss.CrossEntropy, new Adam()).LoadCheckpoint(File).Step : 0;
    }

    /// <summary>Between two steps more than an instant passes: it saves after each, and the file is there before the end.</summary>
    [Fact]
    public void AfterAnInterval()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());
        trainer.Checkpointing = new Checkpointing(File)
        {
            EveryEpochs = null,
            Interval = TimeSpan.FromTicks(1),
        };
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(
            Blobs.Create(64, 15, 7), epochs: 5, batchSize: 32, progress: new OnEpoch(_ => throw new OperationCanceledException())));
        Assert.Equal(2, new Net15x33x7(2).Trainer(Loss.CrossEntropy, new Adam()).LoadCheckpoint(File).Step);
    }

    [Fact]
    public void SettingsOutOfRange()
    {
        Assert.Throws<ArgumentException>(() => new Checkpointing(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpointing("x") { EverySteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpointing("x") { EveryEpochs = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpointing("x") { Interval = TimeSpan.Zero });
    }
}

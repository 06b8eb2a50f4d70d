namespace NetGen.Tests.Training;

// The valid checkpoints whose entries the tests change, and the names of these entries.
public sealed partial class HostileCheckpointTests
{
    private static readonly Dataset Data = Dataset.FromFloats(
        [.. Enumerable.Range(0, 24).Select(i => MathF.Sin(i))], 3, [0, 1, 0, 1, 1, 0, 1, 0], 2);

    /// <summary>All names of the one checkpoint, and of the others those that matter in an unfinished step, or at the end, alone.</summary>
    private static TheoryData<string, string> Entries(Func<TensorFile, IEnumerable<string>> names)
    {
        TheoryData<string, string> entries = [];
        foreach (string name in names(Load(WithinRun)))
        {
            entries.Add(WithinRun, name);
        }

        foreach (string name in names(Load(WithinLoop)).Where(name => name.StartsWith("accumulated", StringComparison.Ordinal)))
        {
            entries.Add(WithinLoop, name);
        }

        foreach (string name in names(Load(AtEnd)).Where(name => name.StartsWith("last.", StringComparison.Ordinal)))
        {
            entries.Add(AtEnd, name);
        }

        return entries;
    }

    private static TensorFile Load(string kind)
    {
        string path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
        try
        {
            System.IO.File.WriteAllBytes(path, kind == WithinRun ? Valid.Run : kind == WithinLoop ? Valid.Loop : Valid.End);
            return TensorFile.Load(path);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static Trainer<CheckpointNet.Passes, CrossEntropy, Adam> Trainer(
        CheckpointNet? network = null, double learningRate = 0.01, int seed = 4)
    {
        var trainer = (network ?? new CheckpointNet(seed: 2)).Trainer(Loss.CrossEntropy, new Adam(learningRate), seed);
        trainer.Schedule = LearningRateSchedule.ReduceOnPlateau(factor: 0.5, patience: 1);
        trainer.EarlyStopping = new EarlyStopping(patience: 100, Monitored.TrainingLoss);
        trainer.AveragingDecay = 0.9;
        trainer.AccumulationSteps = 2;
        trainer.Threads = 1;
        return trainer;
    }

    /// <summary>A checkpoint in the middle of the second epoch, with a best epoch; one between the batches of a loop, in the middle of a step; and one at the
    /// end of a run.</summary>
    private static class Valid
    {
        public static readonly byte[] Run = Saved(trainer =>
        {
            trainer.Checkpointing = new Checkpointing(Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors"))
            {
                EveryEpochs = null,
                EverySteps = 3,
            };
            Assert.Throws<OperationCanceledException>(() => trainer.Fit(Data, epochs: 3, batchSize: 2, progress: new OnEpoch(epoch =>
            {
                if (epoch == 2)
                {
                    throw new OperationCanceledException();
                }
            })));
            return trainer.Checkpointing.Path;
        });

        public static readonly byte[] Loop = Saved(trainer =>
        {
            for (int i = 0; i < 5; i++)
            {
                trainer.TrainBatch([1f, 2, 3, 4, 5, i], [0, 1]);
            }

            string path = Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors");
            trainer.SaveCheckpoint(path);
            return path;
        });

        public static readonly byte[] End = Saved(trainer =>
        {
            trainer.Checkpointing = new Checkpointing(Path.Combine(Path.GetTempPath(), $"netgen-{Guid.NewGuid():N}.safetensors"));
            trainer.Fit(Data, epochs: 2, batchSize: 2);
            return trainer.Checkpointing.Path;
        });

        private static byte[] Saved(Func<Trainer<CheckpointNet.Passes, CrossEntropy, Adam>, string> train)
        {
            string path = train(Trainer(new CheckpointNet(seed: 1)));
            byte[] bytes = System.IO.File.ReadAllBytes(path);
            System.IO.File.Delete(path);
            return bytes;
        }
    }
}

/// <summary>Little, with running statistics.</summary>
[Network]
[Input(3)]
[Dense(4, Activation.Identity), BatchNorm(Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public partial class CheckpointNet;

using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>What a checkpoint holds besides parameters and states, and what stays the trainer's own.</summary>
public sealed class CheckpointContentTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string File => Path.Combine(_directory, "run.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The rate is a setting of the program; the one of the file is told.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheLearningRateIsTheTrainersOwn(bool continuesRun)
    {
        var saved = new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Adam(1e-3));
        saved.SaveCheckpoint(File);
        var loaded = new DropoutNet(1).Trainer(Loss.MeanSquaredError, new Adam(1e-5));
        Assert.Equal(1e-3, loaded.LoadCheckpoint(File, continuesRun).LearningRate);
        Assert.Equal(1e-5, loaded.LearningRate);
        Assert.Equal(1e-5, loaded.CurrentLearningRate);
    }

    /// <summary>
    /// At the end of a run with early stopping the file has what Fit leaves in the network, the best epoch; with more epochs the run goes on from its last.
    /// </summary>
    [Fact]
    public void TheFileAtTheEndHasTheBestEpochAndTheLast()
    {
        Dataset data = Blobs.Create(96, 15, 7);
        float[] inputs = new float[96 * 15];
        data.CopyInputs([.. Enumerable.Range(0, 96)], inputs);
        Dataset contrary = Dataset.FromFloats(inputs, 15, [.. Enumerable.Range(0, 96).Select(i => (data.Label(i) + 1) % 7)], 7);
        Net15x33x7 first = new(1), deployed = new(2), resumed = new(3), whole = new(1);
        TrainingHistory short3 = Run(Trainer(first, saves: true), epochs: 3);
        Assert.Equal(1, short3.BestEpoch);

        Trainer(deployed, saves: false).LoadCheckpoint(File, continuesRun: false);
        Assert.Equal(first.Parameters.ToArray(), deployed.Parameters.ToArray());

        var trainer = Trainer(resumed, saves: false);
        Assert.Equal(3, trainer.LoadCheckpoint(File).Epoch);
        Assert.Equal(first.Parameters.ToArray(), resumed.Parameters.ToArray());
        TrainingHistory history = Run(trainer, epochs: 6);
        TrainingHistory expected = Run(Trainer(whole, saves: false), epochs: 6);
        Assert.Equal(expected.Epochs.Select(epoch => epoch.Loss), history.Epochs.Select(epoch => epoch.Loss));
        Assert.Equal(expected.Epochs.Select(epoch => epoch.Validation), history.Epochs.Select(epoch => epoch.Validation));
        Assert.Equal(1, history.BestEpoch);
        Assert.Equal(whole.Parameters.ToArray(), resumed.Parameters.ToArray());

        Trainer<Net15x33x7.Passes, CrossEntropy, Adam> Trainer(Net15x33x7 network, bool saves)
        {
            Trainer<Net15x33x7.Passes, CrossEntropy, Adam> trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.05), seed: 4);
            trainer.EarlyStopping = new EarlyStopping(patience: 100);
            trainer.Checkpointing = saves ? new Checkpointing(File) : null;
            return trainer;
        }

        TrainingHistory Run(Trainer<Net15x33x7.Passes, CrossEntropy, Adam> trainer, int epochs) =>
            trainer.Fit(data, epochs, batchSize: 32, validation: contrary);
    }

    /// <summary>A tiny network takes 2^31 steps in two minutes; a training that goes on for days takes more.</summary>
    [Fact]
    public void StepsBeyondThoseThatAnIntCounts()
    {
        DropoutNet network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam(0.01));
        trainer.TrainBatch(new Samples(5, 7, 1, -1, 1).Span, new Samples(5, 3, 2, -1, 1).Span);
        trainer.SaveCheckpoint(File);
        TensorFile file = TensorFile.Load(File);
        file.Texts["step"] = "2147483647";
        file.Texts["steps_of_tensors"] = string.Join(' ', Enumerable.Repeat("2147483647", file.Texts["steps_of_tensors"].Split(' ').Length));
        file.Save(File);
        trainer.LoadCheckpoint(File);
        float[] before = network.Parameters.ToArray();
        for (int step = 0; step < 3; step++)
        {
            trainer.TrainBatch(new Samples(5, 7, step, -1, 1).Span, new Samples(5, 3, step + 100, -1, 1).Span);
        }

        Assert.Equal(2147483650, trainer.Step);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.NotEqual(before, network.Parameters.ToArray());
        trainer.SaveCheckpoint(File);
        Assert.Equal(2147483650, trainer.LoadCheckpoint(File).Step);
    }

    /// <summary>How often each tensor was trained is part of the state: with other counts Adam's next steps are others.</summary>
    [Fact]
    public void TensorsThatWereFrozenKeepTheirOwnCounts()
    {
        DropoutNet straight = new(1), loaded = new(2);
        var one = straight.Trainer(Loss.MeanSquaredError, new Adam(0.01), seed: 3);
        one.ParameterSettings.Layer(1).Freeze();
        Steps(one, 0, 40);
        one.ParameterSettings.Layer(1).Unfreeze();
        Steps(one, 40, 45);
        one.SaveCheckpoint(File);
        Steps(one, 45, 50);

        var two = loaded.Trainer(Loss.MeanSquaredError, new Adam(0.01), seed: 3);
        two.LoadCheckpoint(File);
        Steps(two, 45, 50);
        Assert.Equal(straight.Parameters.ToArray(), loaded.Parameters.ToArray());

        static void Steps(Trainer<DropoutNet.Passes, MeanSquaredError, Adam> trainer, int from, int to)
        {
            for (int step = from; step < to; step++)
            {
                trainer.TrainBatch(new Samples(5, 7, step, -1, 1).Span, new Samples(5, 3, step + 100, -1, 1).Span);
            }
        }
    }
}

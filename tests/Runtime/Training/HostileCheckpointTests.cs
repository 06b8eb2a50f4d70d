namespace NetGen.Tests.Training;

/// <summary>
/// Checkpoints with numbers that no training leaves, and a checksum that is right: each is refused with a message that names the entry and leaves
/// everything as it was to the bit; or it is taken, and then training goes on.
/// </summary>
public sealed partial class HostileCheckpointTests : IDisposable
{
    private const string WithinRun = "run";
    private const string WithinLoop = "loop";
    private const string AtEnd = "end";

    private static readonly string[] HostileTexts =
    [
        "", "x", "NaN", "Infinity", "-Infinity", "-1", "-0.5", "0", "0.5", "1", "2", "7", "1e300", "-1e300", "1e-300", "1e999", "2147483647", "2147483648",
        "-2147483648", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1,5", "(1)", "$1", "0x1", "1 000",
    ];

    private static readonly double[] HostileNumbers =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, -0.5, 0, 0.5, 1, 1.5, 2, 1e10, 1e19, 1e300, -1e300, double.MaxValue, double.Epsilon,
    ];

    private static readonly float[] NotFinite = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    // The trainer that files are tried on is always the same, and nothing in it is as in them.
    private byte[]? _before;

    private string File => Path.Combine(_directory, "hostile.safetensors");

    public static TheoryData<string, string> Texts => Entries(file => file.Texts.Keys.Where(name => name != "sha256"));

    public static TheoryData<string, string> Tensors => Entries(file => file.Tensors.Keys.Where(name => name != "run.history"));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>They have all that a checkpoint can have: otherwise the tests below would not see it.</summary>
    [Fact]
    public void WhatIsTried()
    {
        TensorFile run = Load(WithinRun), loop = Load(WithinLoop), end = Load(AtEnd);
        Assert.Equal(("1", "2", "1"), (run.Texts["epoch"], run.Texts["run.batch"], run.Texts["best.epoch"]));
        Assert.Equal("1", loop.Texts["accumulated"]);
        Assert.Equal([1, 9], run.Tensors["run.history"].Shape);
        Assert.Superset(
            new HashSet<string> { "W1", "v2", "optimizer.0.W1", "optimizer.1.b3", "average.v2", "accumulated.W1", "best.W1", "best.v2", "last.W1", "last.v2" },
            new HashSet<string>(run.Tensors.Keys.Concat(loop.Tensors.Keys).Concat(end.Tensors.Keys)));
        run.Save(File);
        Assert.True(TakenOrRefused(""));
        loop.Save(File);
        Assert.True(TakenOrRefused(""));
        end.Save(File);
        Assert.True(TakenOrRefused(""));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void EveryText(string kind, string name)
    {
        foreach (string hostile in HostileTexts)
        {
            TensorFile file = Load(kind);
            file.Texts[name] = hostile;
            file.Save(File);
            TakenOrRefused(name);
        }

        TensorFile without = Load(kind);
        without.Texts.Remove(name);
        without.Save(File);
        TakenOrRefused(name);
    }

    [Theory]
    [MemberData(nameof(Tensors))]
    public void EveryTensor(string kind, string name)
    {
        StoredTensor tensor = Load(kind).Tensors[name];
        float[] values = tensor.Floats().ToArray();
        for (int i = 0; i < values.Length; i++)
        {
            float[] changed = [.. values];
            changed[i] = NotFinite[i % NotFinite.Length];
            Refused(StoredTensor.Of(changed, tensor.Shape));
        }

        Refused(null);
        Refused(StoredTensor.Of(values, [.. tensor.Shape, 1]));
        Refused(StoredTensor.Of(new float[values.Length + tensor.Shape[0]], [tensor.Shape[0], values.Length / tensor.Shape[0] + 1]));
        Refused(StoredTensor.Of([.. values.Select(value => (double)value)], tensor.Shape));

        void Refused(StoredTensor? other)
        {
            TensorFile file = Load(kind);
            if (other == null)
            {
                file.Tensors.Remove(name);
            }
            else
            {
                file.Tensors[name] = other;
            }

            file.Save(File);
            Assert.False(TakenOrRefused($"tensor {name} "), $"{name} was taken");
        }
    }

    [Fact]
    public void EveryNumberOfTheHistory()
    {
        StoredTensor history = Load(WithinRun).Tensors["run.history"];
        double[] row = history.Doubles().ToArray();
        for (int i = 0; i < row.Length; i++)
        {
            foreach (double hostile in HostileNumbers)
            {
                double[] changed = [.. row];
                changed[i] = hostile;
                Save(StoredTensor.Of(changed, 1, 9));
                TakenOrRefused("tensor run.history");
            }
        }

        foreach (StoredTensor other in new[]
        {
            StoredTensor.Of(row, 9), StoredTensor.Of(row, 9, 1), StoredTensor.Of(row, 1, 9, 1), StoredTensor.Of(row[..8], 1, 8),
            StoredTensor.Of([.. row.Select(value => (float)value)], 1, 9), StoredTensor.Of([1.0]),
        })
        {
            Save(other);
            Assert.False(TakenOrRefused("tensor run.history"));
        }

        void Save(StoredTensor tensor)
        {
            TensorFile file = Load(WithinRun);
            file.Tensors["run.history"] = tensor;
            file.Save(File);
        }
    }

    [Theory]
    [InlineData("learning_rate", "-1", "its 'learning_rate' is -1, which Adam does not accept")]
    [InlineData("learning_rate", "NaN", "its 'learning_rate' is NaN; it must be from -1.7976931348623157E+308 to 1.7976931348623157E+308")]
    [InlineData("step", "-1", "its 'step' is -1; it must be from 0 to 9223372036854775806")]
    [InlineData("epoch", "4", "its 'epoch' is 4; it must be from 0 to 3")]
    [InlineData("seed", "x", "its 'seed' is 'x', which is not a valid Int32")]
    [InlineData("seed", "1,5", "its 'seed' is '1,5', which is not a valid Int32")]
    [InlineData("steps_of_tensors", "1 2", "its 'steps_of_tensors' is '1 2'; it must be 8 whole numbers of at least 0")]
    [InlineData("schedule.start_epoch", "4", "its 'schedule.start_epoch' is 4; it must be from 0 to 1")]
    [InlineData("schedule.start_step", "-1", "its 'schedule.start_step' is -1")]
    [InlineData("has_average", "2", "its 'has_average' is 2; it must be from 0 to 1")]
    [InlineData("accumulated", "2", "its 'accumulated' is 2 batches of an unfinished step, but a step of this trainer has 2: set AccumulationSteps to its value")]
    [InlineData("accumulated_weight", "Infinity", "its 'accumulated_weight' is Infinity")]
    [InlineData("optimizer_states", "1", "its Adam keeps 1 values per parameter, but this trainer's keeps 2")]
    [InlineData("schedule.epochs", "2", "its 'schedule.epochs' is 2; it must be from 0 to 1")]
    [InlineData("schedule.best", "NaN", "its 'schedule.best' is NaN")]
    [InlineData("schedule.bad_epochs", "2", "its 'schedule.bad_epochs' is 2; it must be from 0 to 1")]
    [InlineData("schedule.cooldown", "-1", "its 'schedule.cooldown' is -1")]
    [InlineData("schedule.reductions", "2147483647", "its 'schedule.reductions' is 2147483647")]
    [InlineData("run.batch_size", "0", "its 'run.batch_size' is 0; it must be from 1")]
    [InlineData("run.samples", "-1", "its 'run.samples' is -1")]
    [InlineData("run.batch", "5", "its 'run.batch' is 5; it must be from 0 to 4")]
    [InlineData("run.batch_samples", "1", "its 'run.batch_samples' is 1; it must be from 2 to 8")]
    [InlineData("run.batch_correct", "5", "its 'run.batch_correct' is 5; it must be from 0 to 4")]
    [InlineData("run.batch_loss_sum", "NaN", "its 'run.batch_loss_sum' is NaN")]
    [InlineData("run.batch_weight", "-1", "its 'run.batch_weight' is -1")]
    [InlineData("run.batch_seconds", "Infinity", "its 'run.batch_seconds' is Infinity")]
    [InlineData("best.epoch", "2", "its 'best.epoch' is 2; it must be from 1 to 1")]
    [InlineData("best.score", "NaN", "its 'best.score' is NaN")]
    public void MessagesNameTheTextAndWhatItMayBe(string name, string value, string message)
    {
        TensorFile file = Load(WithinRun);
        file.Texts[name] = value;
        file.Save(File);
        Assert.StartsWith($"{File} is damaged: {message}", Refusal(Trainer()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W1", float.NaN, "its tensor W1 has the value NaN at [0, 1]; all values must be finite")]
    [InlineData("best.W1", float.NegativeInfinity, "its tensor best.W1 has the value -Infinity at [0, 1]; all values must be finite")]
    [InlineData("optimizer.1.b3", float.PositiveInfinity, "its tensor optimizer.1.b3 has the value Infinity at [1]; all values must be finite")]
    [InlineData("v2", -0.25f, "its tensor v2 has the value -0.25 at [1]; a variance must be at least 0")]
    [InlineData("average.v2", -0.25f, "its tensor average.v2 has the value -0.25 at [1]; a variance must be at least 0")]
    [InlineData("best.v2", -0.25f, "its tensor best.v2 has the value -0.25 at [1]; a variance must be at least 0")]
    public void MessagesNameTheTensorAndThePlace(string name, float value, string message)
    {
        TensorFile file = Load(WithinRun);
        float[] values = file.Tensors[name].Floats().ToArray();
        values[1] = value;
        file.Tensors[name] = StoredTensor.Of(values, file.Tensors[name].Shape);
        file.Save(File);
        Assert.StartsWith($"{File} is damaged: {message}", Refusal(Trainer()), StringComparison.Ordinal);
    }

    /// <summary>What was loaded before waits for the next call of Fit, as if nothing had been refused.</summary>
    [Fact]
    public void ARefusalDoesNotForgetTheRunBefore()
    {
        Load(WithinRun).Save(File);
        CheckpointNet network = new(seed: 9);
        var trainer = Trainer(network);
        trainer.LoadCheckpoint(File);
        CheckpointNet expected = new(seed: 9);
        var other = Trainer(expected);
        other.LoadCheckpoint(File);
        TensorFile file = Load(WithinRun);
        file.Texts["best.score"] = "NaN";
        file.Save(File);
        Refusal(trainer);
        TrainingHistory history = trainer.Fit(Data, epochs: 3, batchSize: 2);
        Assert.Equal(3, history.Epochs.Count);
        other.Fit(Data, epochs: 3, batchSize: 2);
        Assert.Equal(expected.Parameters.ToArray(), network.Parameters.ToArray());
    }

    /// <summary>What could not be loaded again is not saved: here the square of a gradient was no float any more, though the parameters still are.</summary>
    [Fact]
    public void WhatWouldBeRefusedIsNotSaved()
    {
        CheckpointNet network = new(seed: 1);
        var trainer = Trainer(network);
        trainer.ComputeGradients([1f, 2, 3, 4, 5, 6], [0, 1]);
        Parameter gradients = trainer.Gradients["W1"];
        gradients[3, 2] = 1e30f;
        trainer.ApplyGradients();
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Refused("Training cannot continue from here: tensor optimizer.1.W1 has the value Infinity at [3, 2]. No checkpoint has been written.", 1);

        trainer = Trainer(network);
        trainer.ComputeGradients([1f, 2, 3, 4, 5, 6], [0, 1]);
        trainer.ApplyGradients();
        Parameter average = trainer.Average["b3"];
        average[1] = float.NaN;
        Refused("Training cannot continue from here: tensor average.b3 has the value NaN at [1]. No checkpoint has been written.", 3);

        void Refused(string message, int layer)
        {
            var e = Assert.Throws<TrainingDivergedException>(() => trainer.SaveCheckpoint(File));
            Assert.Equal((message, layer), (e.Message, e.Layer));
            Assert.False(System.IO.File.Exists(File));
        }
    }

    private string Refusal(Trainer<CheckpointNet.Passes, CrossEntropy, Adam> trainer) =>
        Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(File)).Message;

    /// <summary>Whether the file is taken; tries that training goes on then, and that nothing has changed otherwise.</summary>
    private bool TakenOrRefused(string entry)
    {
        CheckpointNet network = new(seed: 2);
        var trainer = Trainer(network, learningRate: 0.5, seed: 8);
        trainer.TrainBatch([1f, 2, 3, 4, 5, 7], [0, 1]);
        _before ??= State();
        InvalidDataException? refusal = null;
        try
        {
            trainer.LoadCheckpoint(File);
        }
        catch (InvalidDataException e)
        {
            refusal = e;
        }

        if (refusal != null)
        {
            Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
            Assert.True(Blamed(entry).Any(blamed => refusal.Message.Contains(blamed, StringComparison.Ordinal)), $"{entry}: {refusal.Message}");
            Assert.Equal(_before, State());
            return false;
        }

        float[] loaded = network.Parameters.ToArray();
        try
        {
            TrainingHistory history = trainer.Fit(Data, epochs: 3, batchSize: 2);
            Assert.True(history.Epochs.Count >= (entry == "run.has_stopped" ? 1 : 3));
            Assert.NotEqual(loaded, network.Parameters.ToArray());
        }
        catch (ArgumentException e) when (e.Message.StartsWith("The checkpoint was saved in a run with", StringComparison.Ordinal))
        {
            Assert.Contains(entry, new[] { "run.batch_size", "run.samples" });
        }

        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.True(double.IsFinite(trainer.CurrentLearningRate));
        return true;

        byte[] State()
        {
            string path = Path.Combine(_directory, "state");
            trainer.SaveCheckpoint(path);
            return System.IO.File.ReadAllBytes(path);
        }
    }

    /// <summary>What a message names when an entry is wrong: the entry, or one that does not go with it.</summary>
    private static string[] Blamed(string entry) => entry switch
    {
        "layers" => ["layer 1"],
        "optimizer" => ["was saved by a trainer with"],
        "optimizer_states" => ["'optimizer_states'", "values per parameter"],
        "step" => ["'step'", "'epoch'", "'steps_of_tensors'"],
        "epoch" => ["'epoch'", "'schedule.epochs'"],
        "schedule.epochs" => ["'schedule.epochs'", "'schedule.bad_epochs'"],
        "accumulated" => ["'accumulated'", "tensor accumulated.W1"],
        "run.batch_size" or "run.samples" => [$"'{entry}'", "'run.batch'", "'run.batch_samples'"],
        "run.batch" or "run.batch_samples" => ["'run.batch'", "'run.batch_samples'", "'run.batch_correct'"],
        _ => [entry],
    };
}

using System.Reflection;
using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Training;

/// <summary>A trainer in a field or a list, whose type names neither the network nor the optimizer.</summary>
public sealed class TrainerTests : IDisposable
{
    private static readonly Dataset Data = Blobs.Create(60, size: 15, classes: 7);

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    // What programs hold on to: the type of this field is the point.
    private readonly Trainer _trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void AFieldHoldsATrainer()
    {
        double before = _trainer.Evaluate(Data).Loss;
        _trainer.Fit(Data, epochs: 3, batchSize: 20);
        Assert.Equal((9, 3), (_trainer.Step, _trainer.Epoch));
        Assert.True(_trainer.Evaluate(Data).Loss < before);
    }

    [Fact]
    public void AListHoldsTrainersOfDifferentNetworksAndOptimizers()
    {
        string[] files = [.. Different().Select((_, i) => Path.Combine(_directory, $"{i}.safetensors"))];
        double[] losses = [.. Different().Zip(files, (lesson, file) => TrainAndSave(lesson.Trainer, lesson.Data, file))];
        Assert.Equal(losses, Different().Zip(files, (lesson, file) => LoadAndEvaluate(lesson.Trainer, lesson.Data, file)));

        static double TrainAndSave(Trainer trainer, Dataset data, string file)
        {
            trainer.Fit(data, epochs: 2, batchSize: 16);
            trainer.SaveCheckpoint(file);
            return trainer.Evaluate(data).Loss;
        }

        static double LoadAndEvaluate(Trainer trainer, Dataset data, string file)
        {
            Assert.Equal(8, trainer.LoadCheckpoint(file).Step);
            return trainer.Evaluate(data).Loss;
        }
    }

    /// <summary>Whichever type the variable has, each way to train gives the same bits.</summary>
    [Fact]
    public void TheSameBitsAsThroughTheGenericType()
    {
        Net15x33x7 network = new(1);
        Net15x33x7 other = new(1);
        var typed = network.Trainer(Loss.CrossEntropy, new Adam(), seed: 5);
        Trainer trainer = other.Trainer(Loss.CrossEntropy, new Adam(), seed: 5);
        Samples x = new(20, 15, seed: 1, -1, 1);
        int[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];
        float[] targets = OneHot.Encode(labels, 7);
        float[] weights = [.. Enumerable.Range(0, 20).Select(i => i / 8f)];

        Assert.Equal(typed.TrainBatch(x.Span, targets), trainer.TrainBatch(x.Span, targets));
        Assert.Equal(typed.TrainBatch(x.Span, targets, weights), trainer.TrainBatch(x.Span, targets, weights));
        Assert.Equal(typed.TrainBatch(x.Span, labels), trainer.TrainBatch(x.Span, labels));
        Assert.Equal(typed.TrainBatch(x.Span, labels, weights), trainer.TrainBatch(x.Span, labels, weights));
        Assert.Equal(typed.ComputeGradients(x.Span, targets), trainer.ComputeGradients(x.Span, targets));
        Assert.Equal(typed.ComputeGradients(x.Span, labels), trainer.ComputeGradients(x.Span, labels));
        typed.ApplyGradients();
        trainer.ApplyGradients();
        typed.Fit(Data, epochs: 2, batchSize: 16);
        trainer.Fit(Data, epochs: 2, batchSize: 16);

        Assert.Equal(ParameterHash.Of(network.Parameters), ParameterHash.Of(other.Parameters));
        Assert.Equal(typed.Evaluate(Data), trainer.Evaluate(Data));
    }

    /// <summary>The fused steps of tiny networks too.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void TheSameBitsInFusedSteps(int samples)
    {
        Net2x2x1 network = new(1);
        Net2x2x1 other = new(1);
        var typed = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        Trainer trainer = other.Trainer(Loss.MeanSquaredError, new Sgd(1));
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] targets = [0, 1, 1, 0];
        for (int step = 0; step < 10; step++)
        {
            Assert.Equal(
                typed.TrainBatch(inputs.AsSpan(0, 2 * samples), targets.AsSpan(0, samples)),
                trainer.TrainBatch(inputs.AsSpan(0, 2 * samples), targets.AsSpan(0, samples)));
        }

        Assert.Equal(ParameterHash.Of(network.Parameters), ParameterHash.Of(other.Parameters));
    }

    /// <summary>Nothing that users see of the base class names what is emitted, or the structs that trainers are compiled for.</summary>
    [Fact]
    public void NothingEmittedIsExposed()
    {
        Assert.False(typeof(Trainer).IsGenericType);
        foreach (MethodInfo method in typeof(Trainer).GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
        {
            Assert.False(method.IsGenericMethod, method.Name);
            Assert.All(
                method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
                type => Assert.NotEqual("NetGen.CompilerServices", type.Namespace));
        }
    }

    /// <summary>The primitives of a step are not for other assemblies, so nobody else can derive from the base class.</summary>
    [Fact]
    public void OnlyTheRuntimeDerivesFromTrainer() => Assert.All(
        typeof(Trainer).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
        constructor => Assert.True(constructor.IsFamilyAndAssembly));

    private static List<(Trainer Trainer, Dataset Data)> Different() =>
    [
        (new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1)), Data),
        (new Net15x33x7(2).Trainer(Loss.CrossEntropy, new AdamW()), Data),
        (new Net7x8x15(3).Trainer(Loss.MeanSquaredError, new RMSProp()), Blobs.Create(60, size: 7, classes: 15)),
    ];
}

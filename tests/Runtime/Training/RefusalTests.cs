using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Bad input is refused with the numbers that matter, and nothing has changed then.</summary>
public class RefusalTests
{
    private readonly Net15x33x7 _network = new(1);

    [Theory]
    [InlineData(14, 7, "Net15x33x7 has 15 inputs per sample, but the length of input is 14")]
    [InlineData(15, 8, "Net15x33x7 has 7 outputs per sample, but the length of output is 8")]
    public void ForwardOfAnotherLength(int inputs, int outputs, string message)
    {
        var e = Assert.Throws<ArgumentException>(() => _network.Forward(new float[inputs], new float[outputs]));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31, 14, "not a multiple of 15")]
    [InlineData(30, 7, "2 samples of Net15x33x7 require 14 outputs (7 per sample), but there are 7")]
    [InlineData(30, 15, "but there are 15")]
    public void ForwardBatchOfAnotherLength(int inputs, int outputs, string message)
    {
        var e = Assert.Throws<ArgumentException>(() => _network.ForwardBatch(new float[inputs], new float[outputs]));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassifyOfAnotherLength()
    {
        Assert.Throws<ArgumentException>(() => _network.Classify(new float[16]));
        Assert.Throws<ArgumentException>(() => _network.ClassifyBatch(new float[30], new int[3]));
        Assert.Throws<ArgumentException>(() => new Net20x5000().Classify(new float[21]));
        Assert.Throws<ArgumentException>(() => new Net20x5000().Classify(new float[40]));
    }

    [Theory]
    [InlineData(0, 0, "empty")]
    [InlineData(29, 14, "not a multiple of 15")]
    [InlineData(30, 13, "14 targets")]
    public void BatchesThatDoNotFit(int inputs, int targets, string message)
    {
        AssertRefused(message, trainer => trainer.TrainBatch(new float[inputs], new float[targets]));
        AssertRefused(message, trainer => trainer.ComputeGradients(new float[inputs], new float[targets]));
    }

    [Theory]
    [InlineData(0, 0, "empty")]
    [InlineData(30, 3, "2 labels")]
    public void LabelsThatAreNotAsMany(int inputs, int labels, string message)
    {
        AssertRefused(message, trainer => trainer.TrainBatch(new float[inputs], new int[labels]));
        AssertRefused(message, trainer => trainer.ComputeGradients(new float[inputs], new int[labels]));
    }

    [Theory]
    [InlineData(7, "Label 7 of sample 1 is out of range: Net15x33x7 has 7 classes, 0 to 6")]
    [InlineData(-1, "Label -1 of sample 1")]
    public void LabelsOutOfRange(int label, string message) =>
        AssertRefused(message, trainer => trainer.TrainBatch(new float[30], [0, label]));

    [Fact]
    public void LabelsOfASingleOutputAre0And1()
    {
        var trainer = new XorNet().Trainer(Loss.BinaryCrossEntropy, new Sgd(1));
        trainer.TrainBatch(new float[4], [0, 1]);
        var e = Assert.Throws<ArgumentException>(() => trainer.TrainBatch(new float[4], [0, 2]));
        Assert.Contains("0 to 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InputGradientsOfAnotherLength() =>
        AssertRefused("inputGradients has 15", trainer => trainer.ComputeGradients(new float[30], new float[14], new float[15]));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void ValuesThatAreNotFiniteOnRequest(float value)
    {
        float[] x = new float[30];
        float[] t = new float[14];
        x[17] = value;
        AssertRefused("Value 2 of sample 1 in inputs", trainer => trainer.TrainBatch(x, t));
        AssertRefused("Value 2 of sample 1 in inputs", trainer => trainer.ComputeGradients(x, [0, 1]));
        x[17] = 0;
        t[13] = value;
        AssertRefused("Value 6 of sample 1 in targets", trainer => trainer.TrainBatch(x, t));
    }

    [Fact]
    public void DataThatAreNotFiniteOnRequest()
    {
        float[] x = new float[30];
        x[17] = float.NaN;
        AssertRefused<InvalidDataException>(
            "Input 2 of sample 1", trainer => trainer.Fit(Dataset.FromFloats(x, 15, [0, 1], 7), epochs: 1, batchSize: 1));
        AssertRefused<InvalidDataException>(
            "Input 2 of sample 1",
            trainer => trainer.Fit(Blobs.Create(20, 15, 7), 1, 4, validation: Dataset.FromFloats(x, 15, [0, 1], 7)));
    }

    [Fact]
    public void GradientsThatNobodyHasComputed() =>
        AssertRefused<InvalidOperationException>("No gradients have been computed", trainer => trainer.ApplyGradients());

    [Fact]
    public void GradientsFromBeforeAnotherStep()
    {
        var trainer = _network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ComputeGradients(new float[15], [1]);
        trainer.TrainBatch(new float[15], [1]);
        Assert.Throws<InvalidOperationException>(trainer.ApplyGradients);
    }

    [Fact]
    public void InputGradientsWhereTheInputsAre()
    {
        float[] x = new float[30];
        AssertRefused("still needed", trainer => trainer.ComputeGradients(x, new float[14], x));
    }

    [Fact]
    public void DataOfAnotherShape()
    {
        AssertRefused("15", trainer => trainer.Fit(Blobs.Create(20, 14, 7), 1, 4));
        AssertRefused("7 outputs", trainer => trainer.Fit(Blobs.Create(20, 15, 6), 1, 4));
        AssertRefused("7 outputs", trainer => trainer.Fit(Blobs.Create(20, 15, 7), 1, 4, validation: Blobs.Create(20, 15, 6)));
        AssertRefused("7 outputs", trainer => trainer.Evaluate(Blobs.Create(20, 15, 6)));
        Assert.Throws<ArgumentException>(() => _network.Evaluate(Blobs.Create(20, 15, 6), Loss.CrossEntropy));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void RunsOfNoLength(int epochs, int batchSize) =>
        AssertRefused("", trainer => trainer.Fit(Blobs.Create(20, 15, 7), epochs, batchSize));

    [Fact]
    public void ThreadsOutOfRange()
    {
        AssertRefused("", trainer => trainer.Threads = 0);
        AssertRefused("", trainer => trainer.Threads = 65);
    }

    [Fact]
    public void ALossThatDoesNotFitTheOutput()
    {
        var e = Assert.Throws<ArgumentException>(() => _network.Trainer(new Misfit(), new Sgd(1)));
        Assert.Contains(
            "Misfit does not fit the output activation Softmax; it fits Identity", e.Message, StringComparison.Ordinal);
        Assert.Contains("CrossEntropy", e.Message, StringComparison.Ordinal);
    }

    /// <summary>Nothing has changed, the optimizer's state included: a step after the refusal is the first one.</summary>
    private void AssertRefused(string message, Action<Trainer<Net15x33x7.Passes, CrossEntropy, Adam>> call) =>
        AssertRefused<ArgumentException>(message, call);

    private void AssertRefused<TException>(string message, Action<Trainer<Net15x33x7.Passes, CrossEntropy, Adam>> call)
        where TException : Exception
    {
        ulong expected = AfterOneStep(_ => { });
        ulong actual = AfterOneStep(trainer =>
        {
            ulong before = ParameterHash.Of(_network.Parameters);
            var e = Assert.ThrowsAny<TException>(() => call(trainer));
            Assert.Contains(message, e.Message, StringComparison.Ordinal);
            Assert.Equal(before, ParameterHash.Of(_network.Parameters));
            Assert.Equal(0, trainer.Step);
        });
        Assert.Equal(expected, actual);
    }

    private ulong AfterOneStep(Action<Trainer<Net15x33x7.Passes, CrossEntropy, Adam>> before)
    {
        _network.Initialize(1);
        var trainer = _network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.ChecksFinite = true;
        before(trainer);
        trainer.TrainBatch(new Samples(3, 15, seed: 1, -1, 1).Span, [0, 1, 2]);
        return ParameterHash.Of(_network.Parameters);
    }

    private readonly struct Misfit : ILoss
    {
        public static bool GradientIsOnLogits => true;

        public static bool Fits(Activation output) => output == Activation.Identity;

        public void Evaluate(in NetGen.LossBatch batch) =>
            throw new InvalidOperationException("A loss that does not fit was used.");
    }
}

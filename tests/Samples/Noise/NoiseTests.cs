using Noise;

namespace NetGen.Samples.Tests;

/// <summary>The sample's claims about confidence on random pixels hold.</summary>
public class NoiseTests
{
    [Fact]
    public void TheNetworksReadDigitsAndAreSureOfNoise()
    {
        Dataset train = MnistFiles.ReadTrain(MnistFiles.Beside);
        Dataset test = MnistFiles.ReadTest(MnistFiles.Beside);
        Dataset noise = RandomImages.Draw(1000, seed: 1);
        SigmoidNet sigmoid = Training.Sigmoid(train, seed: 1);
        ReLUNet relu = Training.ReLU(train, seed: 1);
        Answers[] answers =
        [
            new("sigmoid", "noise", Prediction.OfAll(sigmoid.ForwardBatch, noise)),
            new("ReLU", "noise", Prediction.OfAll(relu.ForwardBatch, noise)),
            new("sigmoid", "digits", Prediction.OfAll(sigmoid.ForwardBatch, test)),
            new("ReLU", "digits", Prediction.OfAll(relu.ForwardBatch, test)),
        ];
        Assert.All(answers[2..], of => Assert.InRange(of.Accuracy, 0.93, 0.96));
        Assert.All(answers[..2], of => Assert.InRange(of.SureShare, 0.4, 1));

        using TemporaryDirectory directory = new();
        Picture.Of(sigmoid, noise, answers).Save(directory["noise"], width: 400);
        Assert.True(File.Exists(directory["noise.png"]));
        Assert.True(File.Exists(directory["noise.svg"]));
    }

    [Fact]
    public void AnswersAreCounted()
    {
        Answers answers = new("net", "images", [new(0, 3, 3, 0.95f), new(1, 5, 3, 0.5f), new(2, 3, 7, 1), new(3, 3, 3, 0.02f)]);
        Assert.Equal(0.5, answers.Accuracy);
        Assert.Equal(0.5, answers.SureShare);
        Assert.Equal((3, 0.75), answers.Favourite);
        Assert.Equal(20, answers.Histogram().Length);
        Assert.Equal(0.25, answers.Histogram()[0]);
        Assert.Equal(0.25, answers.Histogram()[10]);
        Assert.Equal(0.5, answers.Histogram()[^1] + answers.Histogram()[^2]);
    }

    [Fact]
    public void RandomPixelsFillTheWholeRange()
    {
        Dataset noise = RandomImages.Draw(100, seed: 1);
        float[] image = new float[MnistFiles.Pixels];
        noise.CopyInput(99, image);
        Assert.InRange(image.Min(), 0, 0.02f);
        Assert.InRange(image.Max(), 0.98f, 1);
        Assert.InRange(image.Average(), 0.45, 0.55);
    }
}

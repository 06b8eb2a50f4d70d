using System.CommandLine;
using Digits;

namespace NetGen.Samples.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("", OptimizerName.Sgd, 3)]
    [InlineData("--optimizer momentum", OptimizerName.Momentum, 0.3)]
    [InlineData("--optimizer adamw", OptimizerName.AdamW, 0.003)]
    [InlineData("--optimizer rmsprop --learning-rate 1e-2", OptimizerName.RmsProp, 0.01)]
    public void TheLearningRateSuitsTheOptimizer(string arguments, object optimizer, double rate)
    {
        Options options = Read(arguments);
        Assert.Equal(optimizer, options.Optimizer);
        Assert.Equal(rate, options.Training.LearningRate);
    }

    [Fact]
    public void EveryOptionIsRead()
    {
        Options options = Read("--epochs 2 --batch-size 64 --seed -5 --threads 2 --samples 500 --show 0 --output o --data d");
        Assert.Equal(new Options(new TrainingOptions(2, 64, 3, -5, 2, 500, 0, "o", "d", null), OptimizerName.Sgd), options);
        Assert.Equal("w", Read("--weights w").Training.Weights);
        Assert.Equal(ScheduleName.OneCycle, Read("--schedule onecycle").Schedule);
        Assert.True(Read("--resume").Resumes);
    }

    [Theory]
    [InlineData("--epochs 0", "--epochs must be a whole number of at least 1, not '0'.")]
    [InlineData("--epochs 2.5", "--epochs must be a whole number of at least 1, not '2.5'.")]
    [InlineData("--batch-size 60001", "--batch-size must be a whole number from 1 to 60000, not '60001'.")]
    [InlineData("--threads 65", "--threads must be a whole number from 1 to 64, not '65'.")]
    [InlineData("--samples 0", "--samples must be a whole number of at least 1, not '0'.")]
    [InlineData("--learning-rate -1", "--learning-rate must be a number greater than 0 and at most 3.4e38, not '-1'.")]
    [InlineData("--learning-rate NaN", "--learning-rate must be a number greater than 0 and at most 3.4e38, not 'NaN'.")]
    [InlineData("--learning-rate 1e39", "--learning-rate must be a number greater than 0 and at most 3.4e38, not '1e39'.")]
    [InlineData("--seed 99999999999", "--seed must be a whole number from -2147483648 to 2147483647, not '99999999999'.")]
    [InlineData("--show -1", "--show must be a whole number of at least 0, not '-1'.")]
    [InlineData("--optimizer sdg", "--optimizer must be one of sgd, momentum, adagrad, rmsprop, adam, adamw, not 'sdg'.")]
    [InlineData("--schedule plateau", "--schedule must be one of constant, step, exponential, cosine, onecycle, not 'plateau'.")]
    [InlineData("--weights w --resume", "--resume cannot be combined with --weights, which evaluates saved weights without training.")]
    [InlineData("--weights w --seed 2", "--seed cannot be combined with --weights, which evaluates saved weights without training.")]
    public void ABadOptionIsNamedWithWhatWouldBeRight(string arguments, string message)
    {
        ParseResult result = new CommandLine().Command(_ => 0).Parse(arguments);
        Assert.Equal([message], result.Errors.Select(error => error.Message));
    }

    private static Options Read(string arguments)
    {
        Options? read = null;
        int exit = new CommandLine()
            .Command(options =>
            {
                read = options;
                return 7;
            })
            .Parse(arguments)
            .Invoke();
        Assert.Equal(7, exit);
        return read!;
    }
}

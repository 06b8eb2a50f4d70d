using NetGen;

namespace Backprop;

/// <summary>Gradient descent over many steps, with the network as a program would normally declare it.</summary>
/// <param name="Errors">The error before each step and after the last one: <see cref="Steps"/> + 1 numbers.</param>
/// <param name="Outputs">The two outputs after the last step.</param>
internal sealed record Descent(double[] Errors, float[] Outputs)
{
    /// <summary>The number of steps.</summary>
    public const int Steps = 10_000;

    /// <summary>Runs the training steps.</summary>
    public static Descent Run()
    {
        MazurNet network = new();
        network.Parameters.CopyFrom(Example.Parameters);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(Example.LearningRate));
        trainer.ParameterSettings.Biases.Freeze();
        double[] errors = new double[Steps + 1];
        for (int step = 0; step < Steps; step++)
        {
            errors[step] = trainer.TrainBatch(Example.Inputs, Example.Targets);
        }

        errors[Steps] = trainer.ComputeGradients(Example.Inputs, Example.Targets);
        return new Descent(errors, trainer.Layer(2).Outputs());
    }
}

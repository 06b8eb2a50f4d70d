using NetGen;

namespace Backprop;

/// <summary>One step of gradient descent: every number is read from the buffers of the emitted code.</summary>
/// <param name="Error">The total error of both outputs before the step.</param>
/// <param name="HiddenSums">The net inputs of the hidden neurons, net_h1 and net_h2.</param>
/// <param name="HiddenOutputs">The outputs of the hidden neurons, out_h1 and out_h2.</param>
/// <param name="Sums">The net inputs of the output neurons, net_o1 and net_o2.</param>
/// <param name="Outputs">The outputs of the network, out_o1 and out_o2.</param>
/// <param name="OutputGradients">dE/dout of the two output neurons.</param>
/// <param name="SumGradients">dE/dnet of the two output neurons.</param>
/// <param name="HiddenOutputGradients">dE/dout of the two hidden neurons.</param>
/// <param name="HiddenSumGradients">dE/dnet of the two hidden neurons.</param>
/// <param name="Weights">The weights w1 to w8 before the step.</param>
/// <param name="WeightGradients">The gradients dE/dw1 to dE/dw8.</param>
/// <param name="NewWeights">The weights w1 to w8 after the step.</param>
/// <param name="ErrorAfter">The error after the step.</param>
internal sealed record Step(
    float Error, float[] HiddenSums, float[] HiddenOutputs, float[] Sums, float[] Outputs, float[] OutputGradients, float[] SumGradients,
    float[] HiddenOutputGradients, float[] HiddenSumGradients, float[] Weights, float[] WeightGradients, float[] NewWeights, float ErrorAfter)
{
    /// <summary>Runs the step, starting from the numbers of the example.</summary>
    public static Step Take()
    {
        ChainNet network = new();
        network.Parameters.CopyFrom(Example.Parameters);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(Example.LearningRate));
        trainer.ParameterSettings.Biases.Freeze();
        float error = trainer.ComputeGradients(Example.Inputs, Example.Targets);
        float[] weights = WeightsOf(network.Parameters);
        Step step = new(
            error, trainer.Layer(1).Outputs(), trainer.Layer(2).Outputs(), trainer.Layer(4).Outputs(), trainer.Layer(5).Outputs(),
            trainer.Layer(6).Gradients(), trainer.Layer(5).Gradients(), trainer.Layer(3).Gradients(), trainer.Layer(2).Gradients(),
            weights, WeightsOf(trainer.Gradients), weights, error);
        trainer.ApplyGradients();
        return step with
        {
            NewWeights = WeightsOf(network.Parameters),
            ErrorAfter = trainer.ComputeGradients(Example.Inputs, Example.Targets),
        };
    }

    private static float[] WeightsOf(ParameterList tensors) => [.. tensors["W1"].ToArray(), .. tensors["W4"].ToArray()];
}

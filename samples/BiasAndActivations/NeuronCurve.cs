using NetGen;
using NetGen.CompilerServices;

namespace BiasAndActivations;

/// <summary>The outputs and derivatives of one neuron over a range of inputs.</summary>
/// <param name="Activation">Its activation.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Bias">Its bias.</param>
/// <param name="Outputs">Its outputs at each of <see cref="Places"/>.</param>
/// <param name="Slopes">The derivatives of the output with respect to the input at each of <see cref="Places"/>.</param>
internal sealed record NeuronCurve(Activation Activation, float Weight, float Bias, float[] Outputs, float[] Slopes)
{
    /// <summary>The largest input; the smallest is its negative.</summary>
    public const int Reach = 5;

    private const int PlacesPerUnit = 16;

    // Below every output of this sample.
    private static readonly float[] Target = [-100];

    /// <summary>The inputs of the curves: every sixteenth from -5 to 5.</summary>
    public static readonly float[] Places =
        [.. Enumerable.Range(-Reach * PlacesPerUnit, 2 * Reach * PlacesPerUnit + 1).Select(place => (float)place / PlacesPerUnit)];

    /// <summary>The input at which the output is closest to 0.5, among <see cref="Places"/>.</summary>
    public float Crossing => Places[Array.IndexOf(Outputs, Outputs.MinBy(output => Math.Abs(output - 0.5f)))];

    /// <summary>The input at which the weighted sum is 0, and so a sigmoid is 0.5.</summary>
    public float ExpectedCrossing => -Bias / Weight;

    /// <summary>The slope of the largest absolute value, among <see cref="Places"/>; negative if the curve falls.</summary>
    public float Steepest => Slopes.MaxBy(Math.Abs);

    /// <summary>Computes the curve of every activation, in neurons of weight 1 and bias 0.</summary>
    public static NeuronCurve[] OfAllActivations()
    {
        IdentityNeuron identity = new();
        SigmoidNeuron sigmoid = new();
        TanhNeuron tanh = new();
        ReLUNeuron relu = new();
        LeakyReLUNeuron leaky = new();
        EluNeuron elu = new();
        GeluNeuron gelu = new();
        SoftplusNeuron softplus = new();
        SiluNeuron silu = new();
        return
        [
            Of(Activation.Identity, identity, identity.Parameters),
            Of(Activation.Sigmoid, sigmoid, sigmoid.Parameters),
            Of(Activation.Tanh, tanh, tanh.Parameters),
            Of(Activation.ReLU, relu, relu.Parameters),
            Of(Activation.LeakyReLU, leaky, leaky.Parameters),
            Of(Activation.Elu, elu, elu.Parameters),
            Of(Activation.Gelu, gelu, gelu.Parameters),
            Of(Activation.Softplus, softplus, softplus.Parameters),
            Of(Activation.Silu, silu, silu.Parameters),
        ];
    }

    /// <summary>Computes the curve of a sigmoid neuron.</summary>
    public static NeuronCurve OfSigmoid(float weight, float bias)
    {
        SigmoidNeuron neuron = new();
        return Of(Activation.Sigmoid, neuron, neuron.Parameters, weight, bias);
    }

    /// <summary>The output and the slope at one of <see cref="Places"/>.</summary>
    public (float Output, float Slope) At(float place)
    {
        int index = Array.IndexOf(Places, place);
        return (Outputs[index], Slopes[index]);
    }

    private static NeuronCurve Of<TNetwork>(
        Activation activation, INetwork<TNetwork> net, ParameterList parameters, float weight = 1, float bias = 0)
        where TNetwork : struct, INetworkPasses
    {
        // For an output a above its target t, the loss |a - t| has the derivative dLoss/da = 1. So the gradient of the input,
        // dLoss/dx, is da/dx = w f'(w x + b): with weight 1 and bias 0, the derivative of the activation itself. One sample per call,
        // since the loss of several is their mean.
        var trainer = net.Trainer(Loss.MeanAbsoluteError, new Sgd(learningRate: 1));
        parameters.CopyFrom([weight, bias]);
        float[] outputs = new float[Places.Length];
        float[] slopes = new float[Places.Length];
        for (int i = 0; i < Places.Length; i++)
        {
            trainer.ComputeGradients(Places.AsSpan(i, 1), Target, slopes.AsSpan(i, 1));
            outputs[i] = trainer.Layer(1).Outputs()[0];
        }

        return new NeuronCurve(activation, weight, bias, outputs, slopes);
    }
}

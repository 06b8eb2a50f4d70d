using NetGen;
using NetGen.CompilerServices;

namespace BiasAndActivations;

/// <summary>What a neuron makes of each input.</summary>
/// <param name="Activation">Its activation.</param>
/// <param name="Weight">What its input is multiplied by.</param>
/// <param name="Bias">What is added then.</param>
/// <param name="Outputs">Its outputs at <see cref="Places"/>.</param>
/// <param name="Slopes">The derivatives of the outputs with respect to the inputs, there.</param>
internal sealed record NeuronCurve(Activation Activation, float Weight, float Bias, float[] Outputs, float[] Slopes)
{
    /// <summary>How far the inputs go to either side of 0.</summary>
    public const int Reach = 5;

    private const int PlacesPerUnit = 16;

    // Below every output that there is here.
    private static readonly float[] Target = [-100];

    /// <summary>The inputs that curves are drawn through: the sixteenths from -5 to 5.</summary>
    public static readonly float[] Places =
        [.. Enumerable.Range(-Reach * PlacesPerUnit, 2 * Reach * PlacesPerUnit + 1).Select(place => (float)place / PlacesPerUnit)];

    /// <summary>The input whose output is nearest to 0.5, of those drawn.</summary>
    public float Crossing => Places[Array.IndexOf(Outputs, Outputs.MinBy(output => Math.Abs(output - 0.5f)))];

    /// <summary>Where the weighted sum is 0, and so a sigmoid 0.5.</summary>
    public float ExpectedCrossing => -Bias / Weight;

    /// <summary>The slope where the curve is steepest, of the places drawn; less than 0 if it falls.</summary>
    public float Steepest => Slopes.MaxBy(Math.Abs);

    /// <summary>Every activation, in neurons that hand their input on as it is: weight 1, bias 0.</summary>
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

    /// <summary>A sigmoid neuron.</summary>
    public static NeuronCurve OfSigmoid(float weight, float bias)
    {
        SigmoidNeuron neuron = new();
        return Of(Activation.Sigmoid, neuron, neuron.Parameters, weight, bias);
    }

    /// <summary>The output at one of the places drawn, and the slope.</summary>
    public (float Output, float Slope) At(float place)
    {
        int index = Array.IndexOf(Places, place);
        return (Outputs[index], Slopes[index]);
    }

    private static NeuronCurve Of<TNetwork>(
        Activation activation, INetwork<TNetwork> net, ParameterList parameters, float weight = 1, float bias = 0)
        where TNetwork : struct, INetworkPasses
    {
        // The loss |a - t| of an output a above its target t rises as fast as a does: dLoss/da = 1. So what comes out at the other end,
        // dLoss/dx, is da/dx = w f'(w x + b), with weight 1 and bias 0 the derivative of the activation itself. One sample at a time,
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

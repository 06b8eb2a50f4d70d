using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Turns <c>[SimpleRnn(units)]</c> into a <see cref="SimpleRnnLayer"/> layer.</summary>
internal sealed class SimpleRnnFactory() : RecurrentFactory("SimpleRnn", gates: 1)
{
    private const string Function = "Activation";

    protected override Layer? Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        StateActivation(arguments) is { } activation
            ? new SimpleRnnLayer(input.Index, input.Layout, units, activation, returnSequences, weights)
            : null;

    /// <summary>Only the states are stored, so the derivative must be computable from them.</summary>
    private static Activation? StateActivation(LayerArguments arguments)
    {
        Activation? activation = arguments.Has(Function) ? arguments.Activation(Function) : Activation.Tanh;
        if (activation is not { } function || Follows(function))
        {
            return activation;
        }

        arguments.Problems.ReportRange(
            Function, Function, activation.Value.ToString(),
            "Tanh, ReLU, LeakyReLU, Sigmoid or Identity, whose derivatives can be computed from the states");
        return null;
    }

    private static bool Follows(Activation activation) =>
        activation != Activation.Softmax && !ActivationTraits.Of(activation).DerivativeNeedsSums;
}

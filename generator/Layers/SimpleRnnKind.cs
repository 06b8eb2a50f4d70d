using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>Turns <c>[SimpleRnn(units)]</c> into a <see cref="SimpleRnn"/> layer.</summary>
internal sealed class SimpleRnnKind() : RecurrentKind("SimpleRnn", gates: 1)
{
    private const string Function = "Activation";

    protected override Layer? Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments) =>
        StateActivation(arguments) is { } activation
            ? new SimpleRnn(input.Index, input.Layout, units, activation, returnSequences, weights)
            : null;

    /// <summary>Only the states are kept, so the derivative must follow from them.</summary>
    private static Activation? StateActivation(LayerArguments arguments)
    {
        Activation? activation = arguments.Has(Function) ? arguments.Activation(Function) : Activation.Tanh;
        if (activation is not (Activation.Elu or Activation.Gelu or Activation.Softplus or Activation.Silu or Activation.Softmax))
        {
            return activation;
        }

        arguments.Problems.ReportRange(
            Function, Function, activation.Value.ToString(), "Tanh, ReLU, LeakyReLU, Sigmoid or Identity, whose derivatives follow from the states");
        return null;
    }
}

using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Turns <c>[Activation(activation)]</c> into an <see cref="ActivationLayer"/>.</summary>
internal sealed class ActivationFactory : LayerFactory
{
    public override string AttributeName => "ActivationAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override Layer? Create(LayerInput input, LayerArguments arguments) =>
        arguments.Activation("activation") is { } activation ? new ActivationLayer(input.Index, input.Layout, activation) : null;
}

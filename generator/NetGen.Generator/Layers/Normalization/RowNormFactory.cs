using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Turns <c>[LayerNorm(activation)]</c> and <c>[RMSNorm(activation)]</c> into a <see cref="RowNormLayer"/>.</summary>
internal abstract class RowNormFactory(string name, bool isCentered, bool hasBias) : LayerFactory
{
    public override string AttributeName => name + "Attribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override string TensorLetters => "gb";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        Activation? activation = arguments.Activation("activation");
        double? epsilon = NormArguments.Epsilon(arguments);
        bool takesShape = TakesShape(input, arguments);
        long parameters = 2L * Panels.Count(input.Shape.Channels) * Panels.Width;
        return activation is { } function && epsilon is { } value && takesShape && arguments.Fits("activation", input, parameters)
            ? new RowNormLayer(
                input.Index, input.Layout, function, isCentered, arguments.Flag("UseGain", otherwise: true), arguments.Flag("UseBias", otherwise: hasBias), value)
            : null;
    }

    private bool TakesShape(LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind == ShapeKind.Image)
        {
            arguments.Problems.ReportShape(name, "a vector or a sequence", input.Shape, "use BatchNorm, or put a Flatten before it");
            return false;
        }

        if (isCentered && input.Shape.Channels == 1)
        {
            arguments.Problems.ReportShape(name, "at least 2 features", input.Shape, "leave it out: a value minus its own mean is 0");
            return false;
        }

        return true;
    }
}

/// <summary>The factory of <c>[LayerNorm]</c>.</summary>
internal sealed class LayerNormFactory() : RowNormFactory("LayerNorm", isCentered: true, hasBias: true);

/// <summary>The factory of <c>[RMSNorm]</c>.</summary>
internal sealed class RMSNormFactory() : RowNormFactory("RMSNorm", isCentered: false, hasBias: false);

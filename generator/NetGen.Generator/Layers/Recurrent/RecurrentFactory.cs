using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The common base of recurrent factories: their attributes have units, ReturnSequences and an initializer.</summary>
internal abstract class RecurrentFactory(string name, int gates) : LayerFactory
{
    public override string AttributeName => name + "Attribute";

    public override LayoutNeed Need => LayoutNeed.Steps;

    public override string TensorLetters => "WUbc";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        int? units = arguments.Size("units");
        WeightInitializer? weights = arguments.Initializer(Activation.Tanh);
        bool isSequence = IsSequence(input, arguments);
        return units is not null && weights is not null && isSequence && Fits(input, units.Value, arguments)
            ? Create(input, units.Value, arguments.Flag("ReturnSequences"), weights.Value, arguments)
            : null;
    }

    protected abstract Layer? Create(
        LayerInput input, int units, bool returnSequences, WeightInitializer weights, LayerArguments arguments);

    private bool IsSequence(LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind == ShapeKind.Sequence)
        {
            return true;
        }

        string advice = input.Layout.IsRaw
            ? "write Input(steps, features)"
            : "the layers before must produce a sequence, and recurrent ones need ReturnSequences = true";
        arguments.Problems.ReportShape(name, "a sequence", input.Shape, advice);
        return false;
    }

    /// <summary>Returns whether the parameters, and the gates of all steps of a sample, are within the limits.</summary>
    private bool Fits(LayerInput input, int units, LayerArguments arguments)
    {
        long panels = (long)gates * Panels.Count(units);
        if (!arguments.Fits("units", input, panels * (Panels.Stride(input.Shape.Channels) + Panels.Stride(units) + 2 * Panels.Width)))
        {
            return false;
        }

        long steps = input.Shape.Steps + 1;
        long values = steps * Panels.RowStride((int)panels * Panels.Width);
        if (values <= SizeLimit.Sample)
        {
            return true;
        }

        long most = SizeLimit.Sample / steps / gates / Panels.Width * Panels.Width;
        arguments.Problems.ReportUnfit(
            "units", fit: null, $"The memory of {name} for all steps, {Literal.Grouped(values)} values,", Literal.Grouped(SizeLimit.Sample), input.Shape,
            $"at most about {Literal.Grouped(most)} units fit");
        return false;
    }
}

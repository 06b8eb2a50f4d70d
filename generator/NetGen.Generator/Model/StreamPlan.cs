namespace NetGen.Generator.Model;

/// <summary>
/// How a network takes a sequence step by step. It can where recurrent layers are followed by layers over vectors alone: then only states have to be
/// kept between the steps.
/// </summary>
/// <param name="Recurrent">The layers over steps, in order: those with states, and the normalization of the inputs.</param>
/// <param name="Rest">The layers behind, over the last state.</param>
internal sealed record StreamPlan(IReadOnlyList<Layer> Recurrent, IReadOnlyList<Layer> Rest)
{
    /// <summary>The members of a network that has a plan.</summary>
    public static IReadOnlyList<string> MemberNames { get; } = ["StateSize", "Step"];

    /// <summary>The features of a step.</summary>
    public int InputSize => Recurrent[0].Input.Shape.Channels;

    /// <summary>The steps of these layers.</summary>
    public IEnumerable<IStreamStep> Steps => Recurrent.Select(layer => StepOf(layer)!);

    /// <summary>Floats of the state of all layers.</summary>
    public int StateSize => Steps.Sum(step => step.StateSize);

    /// <summary>The plan, or null where there is none.</summary>
    public static StreamPlan? For(NetworkModel network)
    {
        // A copy of the inputs, which comes before all layers, is one of whole sequences; steps are taken as they come.
        Layer[] layers = [.. network.PredictedLayers.Where(layer => layer.Index > 0)];
        Layer[] recurrent = [.. layers.TakeWhile(layer => StepOf(layer) != null)];
        Layer[] rest = [.. layers.Skip(recurrent.Length)];
        bool fits = recurrent.Any(layer => StepOf(layer)!.StateSize > 0) && recurrent[recurrent.Length - 1].Output.Format == SampleFormat.Row
            && rest.All(layer => layer.Output.IsPlainRow);
        return fits ? new StreamPlan(recurrent, rest) : null;
    }

    private static IStreamStep? StepOf(Layer layer) => (layer as IStreamedLayer)?.Step;
}

using NetGen.Samples;

namespace Vanishing;

/// <summary>The picture: gradients through layers in the first row, through time in the second.</summary>
internal static class Picture
{
    private const string Norm = "norm of the gradient";
    private const int DrawnUpdates = 10;

    /// <summary>Draws four charts of the measurements.</summary>
    public static Chart Of(Study study) => new ChartGrid
    {
        Title = "Vanishing and exploding gradients",
        Columns = 2,
        Charts =
        [
            Layers("Sigmoid networks of 2 to 10 hidden layers", study.Depths),
            Layers("Ten hidden layers: remedies", study.Remedies),
            Distances(study.Distances),
            Losses([study.Unclipped, study.Clipped]),
        ],
    };

    private static LineChart Layers(string title, IReadOnlyList<LayerStudy> studies) => new()
    {
        Title = title,
        XLabel = "layer, from the input",
        YLabel = Norm,
        IsYLogarithmic = true,
        Curves = [.. studies.Select(study => new Curve(study.Name, study.Norms)
        {
            HasMarkers = true,
        })],
    };

    private static LineChart Distances(IReadOnlyList<(float Scale, double[] Norms)> distances) => new()
    {
        Title = "Back through time: recurrent weights x 0.5 to 3",
        XLabel = "steps before the last",
        YLabel = Norm,
        IsYLogarithmic = true,
        Curves = [.. distances.Select(of => new Curve(
            FormattableString.Invariant($"x {of.Scale}"), Enumerable.Range(0, of.Norms.Length).Select(step => (double)step), of.Norms))],
    };

    private static LineChart Losses(IReadOnlyList<SequenceStudy> studies) => new()
    {
        Title = "Gradient clipping: a recurrent network learns to add",
        XLabel = "update",
        YLabel = $"loss, mean of {SequenceStudy.Window} updates",
        YRange = new Interval(0, 1.2),
        Curves = [.. studies.Select(study => new Curve(study.Name, Updates(study), Updates(study).Select(update => study.SmoothLosses[(int)update - 1])))],
    };

    /// <summary>Every tenth update.</summary>
    private static IEnumerable<double> Updates(SequenceStudy study) =>
        Enumerable.Range(1, study.Losses.Length / DrawnUpdates).Select(place => (double)place * DrawnUpdates);
}

using ScottPlot;

namespace NetGen.Samples;

/// <summary>The colors of classes: strong for samples, pale for the regions in which a network predicts the class.</summary>
/// <param name="classes">The number of classes.</param>
internal sealed class ClassShades(int classes) : IColormap
{
    private const double Paleness = 0.6;

    private static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond,
        MarkerShape.FilledTriangleDown,
    ];

    /// <inheritdoc/>
    public string Name => nameof(ClassShades);

    /// <summary>The color of a sample.</summary>
    public static ScottPlot.Color Strong(int label) => HouseStyle.Color(label);

    /// <summary>The marker shape of a sample, so that classes differ not only by color.</summary>
    public static MarkerShape Marker(int label) => Shapes[label % Shapes.Length];

    /// <inheritdoc/>
    public ScottPlot.Color GetColor(double position) =>
        Strong((int)Math.Round(position * (classes - 1))).MixedWith(Colors.White, Paleness);
}

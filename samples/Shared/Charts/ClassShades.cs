using ScottPlot;

namespace NetGen.Samples;

/// <summary>The colors of classes: strong for samples, pale for the places where a network says so.</summary>
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

    /// <summary>The shape of a sample: classes differ in more than the color.</summary>
    public static MarkerShape Marker(int label) => Shapes[label % Shapes.Length];

    /// <inheritdoc/>
    public ScottPlot.Color GetColor(double position) =>
        Strong((int)Math.Round(position * (classes - 1))).MixedWith(Colors.White, Paleness);
}

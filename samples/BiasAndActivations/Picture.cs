using NetGen.Samples;

namespace BiasAndActivations;

/// <summary>The picture: sigmoid neurons and every activation.</summary>
internal static class Picture
{
    private const int Columns = 3;
    private const int Value = 0;
    private const int Slope = 1;
    private const int Dot = 6;

    private static readonly double[] X = Array.ConvertAll(NeuronCurve.Places, place => (double)place);

    /// <summary>Draws the sigmoids in the first row and the activations below.</summary>
    public static Chart Of(Sigmoids sigmoids, NeuronCurve[] activations) => new ChartGrid
    {
        Title = "One neuron: sigmoid(w x + b), and every activation f with its derivative f'",
        Columns = Columns,
        Charts =
        [
            Panel("Weight w: the steepness (b = 0)", sigmoids.Weights, curve => $"w = {curve.Weight}"),
            Panel("Bias b: the position (w = 2)", sigmoids.Biases, curve => $"b = {curve.Bias}"),
            Panel("Both: 0.5 at x = -b/w (b = -2)", sigmoids.Both, curve => $"w = {curve.Weight}"),
            .. activations.Select(Panel),
        ],
    };

    private static LineChart Panel(string title, NeuronCurve[] curves, Func<NeuronCurve, string> name) => new()
    {
        Title = title,
        XLabel = "input x",
        YLabel = "output",
        XRange = new Interval(-NeuronCurve.Reach, NeuronCurve.Reach),
        YRange = new Interval(-0.05, 1.05),
        Legend = LegendPlace.Right,
        Curves =
        [
            .. curves.Select(curve => Line(name(curve), curve.Outputs)),
            new Curve("", curves.Select(curve => (double)curve.Crossing), curves.Select(_ => 0.5))
            {
                Color = Dot,
                HasLine = false,
            },
        ],
    };

    private static LineChart Panel(NeuronCurve curve) => new()
    {
        Title = $"{curve.Activation}",
        XLabel = "z",
        XRange = new Interval(-NeuronCurve.Reach, NeuronCurve.Reach),
        // The same scale for all, so that slopes can be compared by eye.
        YRange = new Interval(-1.5, 3),
        Legend = LegendPlace.UpperLeft,
        Curves =
        [
            new Curve("f(z)", X, Numbers(curve.Outputs))
            {
                Color = Value,
            },
            new Curve("f'(z)", X, Numbers(curve.Slopes))
            {
                Color = Slope,
                IsDashed = true,
            },
        ],
    };

    private static Curve Line(string name, float[] y) => new(name, X, Numbers(y));

    private static IEnumerable<double> Numbers(float[] y) => y.Select(value => (double)value);
}

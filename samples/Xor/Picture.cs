using NetGen;
using NetGen.Samples;

namespace Xor;

/// <summary>What both networks say about every place, and how the hidden layer moves the four points.</summary>
internal static class Picture
{
    private static readonly Interval InputRange = new(-0.5, 1.5);
    private static readonly Interval HiddenRange = new(-0.1, 1.1);

    /// <summary>Four charts.</summary>
    /// <param name="line">The network without a hidden layer, trained; its parameters are those of its best step afterwards.</param>
    /// <param name="lineLesson">How it went.</param>
    /// <param name="hidden">The network with a hidden layer, trained.</param>
    /// <param name="hiddenLesson">How it went.</param>
    public static Chart Of(NoHiddenNet line, Lesson lineLesson, HiddenNet hidden, Lesson hiddenLesson)
    {
        NoHiddenNet best = line.Clone();
        best.Parameters.CopyFrom(lineLesson.Best);
        return new ChartGrid
        {
            Title = "XOR with and without a hidden layer",
            Columns = 2,
            Charts =
            [
                OfInputs($"No hidden layer, after {Lesson.Steps:N0} steps: 0.5 everywhere", (x, y) => Output(line, x, y)),
                OfInputs($"No hidden layer at its best: {lineLesson.MostRight} of 4", (x, y) => Output(best, x, y)),
                OfInputs($"Two hidden neurons: {hiddenLesson.Right} of 4", (x, y) => Output(hidden, x, y)),
                OfHidden(hidden),
            ],
        };
    }

    private static DecisionChart OfInputs(string title, Func<float, float, double> output) => new(output)
    {
        Title = title,
        XLabel = "x1",
        YLabel = "x2",
        XRange = InputRange,
        YRange = InputRange,
        Points = TruthTable.Points,
        Legend = LegendPlace.None,
    };

    /// <summary>The last neuron alone is a network without a hidden layer, whose inputs are the outputs of the hidden neurons.</summary>
    private static DecisionChart OfHidden(HiddenNet hidden)
    {
        NoHiddenNet last = new();
        last.W1.CopyFrom(hidden.W2.ToArray());
        last.B1.CopyFrom(hidden.B2.ToArray());
        return new DecisionChart((x, y) => Output(last, x, y))
        {
            Title = "The same four points as the last neuron sees them",
            XLabel = "hidden neuron 1",
            YLabel = "hidden neuron 2",
            XRange = HiddenRange,
            YRange = HiddenRange,
            Points = Moved(hidden),
            Legend = LegendPlace.None,
        };
    }

    /// <summary>Where the hidden layer takes the points.</summary>
    private static LabeledPoint[] Moved(HiddenNet hidden)
    {
        var trainer = hidden.Trainer(Loss.BinaryCrossEntropy, new Sgd(1));
        trainer.ComputeGradients(TruthTable.Inputs, TruthTable.Targets);
        LabeledPoint[] points = TruthTable.Points;
        for (int row = 0; row < points.Length; row++)
        {
            float[] outputs = trainer.Layer(1).Outputs(row);
            points[row] = points[row] with
            {
                X = outputs[0],
                Y = outputs[1],
            };
        }

        return points;
    }

    private static double Output(NoHiddenNet network, float x, float y)
    {
        Span<float> output = stackalloc float[1];
        network.Forward([x, y], output);
        return output[0];
    }

    private static double Output(HiddenNet network, float x, float y)
    {
        Span<float> output = stackalloc float[1];
        network.Forward([x, y], output);
        return output[0];
    }
}

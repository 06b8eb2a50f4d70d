using NetGen;
using NetGen.Samples;

namespace Xor;

/// <summary>The decision regions of both networks, and the four points as the hidden layer maps them.</summary>
internal static class Picture
{
    private static readonly Interval InputRange = new(-0.5, 1.5);
    private static readonly Interval HiddenRange = new(-0.1, 1.1);

    /// <summary>Draws four charts.</summary>
    /// <param name="line">The trained network without a hidden layer.</param>
    /// <param name="lineLesson">The result of its training.</param>
    /// <param name="hidden">The trained network with a hidden layer.</param>
    /// <param name="hiddenLesson">The result of its training.</param>
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
                OfInputs($"No hidden layer, at its best step: {lineLesson.MostRight} of 4", (x, y) => Output(best, x, y)),
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

    /// <summary>The output neuron alone: a network without a hidden layer whose inputs are the hidden neurons' outputs.</summary>
    private static DecisionChart OfHidden(HiddenNet hidden)
    {
        NoHiddenNet last = new();
        last.W1.CopyFrom(hidden.W2.ToArray());
        last.B1.CopyFrom(hidden.B2.ToArray());
        return new DecisionChart((x, y) => Output(last, x, y))
        {
            Title = "The four points as the output neuron sees them",
            XLabel = "hidden neuron 1",
            YLabel = "hidden neuron 2",
            XRange = HiddenRange,
            YRange = HiddenRange,
            Points = Moved(hidden),
            Legend = LegendPlace.None,
        };
    }

    /// <summary>The points in the space of the hidden layer's outputs.</summary>
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

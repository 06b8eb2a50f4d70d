using NetGen;

namespace GradientDescent;

/// <summary>A place on the way of a descent.</summary>
/// <param name="Weight">The slope of the line.</param>
/// <param name="Bias">Its height at 0.</param>
/// <param name="Cost">The cost there.</param>
/// <param name="Slope">The derivative of the cost with respect to the weight there.</param>
internal readonly record struct Place(double Weight, double Bias, double Cost, double Slope);

/// <summary>The way that training takes: where it is before the first step and after each.</summary>
/// <param name="Name">How the steps are taken.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Places">One more than steps.</param>
internal sealed record Descent(string Name, double Rate, Place[] Places)
{
    /// <summary>Takes steps, each with the gradient of all samples.</summary>
    /// <param name="landscape">The cost.</param>
    /// <param name="name">How the steps are taken.</param>
    /// <param name="optimizer">Takes them.</param>
    /// <param name="start">The weight and the bias to begin with.</param>
    /// <param name="steps">How many.</param>
    /// <param name="trainsBias">Whether the bias is trained too; else it stays as it is.</param>
    public static Descent Of<TOptimizer>(
        Landscape landscape, string name, TOptimizer optimizer, (double Weight, double Bias) start, int steps, bool trainsBias)
        where TOptimizer : struct, IOptimizer
    {
        LineNet net = new();
        net.W1[0, 0] = (float)start.Weight;
        net.B1[0] = (float)start.Bias;
        var trainer = net.Trainer(Loss.MeanSquaredError, optimizer);
        trainer.ParameterSettings["b1"].IsFrozen = !trainsBias;
        Place[] places = new Place[steps + 1];
        for (int step = 0; step <= steps; step++)
        {
            double cost = trainer.ComputeGradients(landscape.X, landscape.Y);
            places[step] = new Place(net.W1[0, 0], net.B1[0], cost, trainer.Gradients["W1"][0, 0]);
            if (step < steps)
            {
                trainer.ApplyGradients();
            }
        }

        return new Descent(name, optimizer.LearningRate, places);
    }

    /// <summary>The number of the first step after which the cost stays below a limit; null if there is none.</summary>
    public int? StepsTo(double cost)
    {
        int last = Array.FindLastIndex(Places, place => place.Cost > cost);
        return last + 1 < Places.Length ? last + 1 : null;
    }
}

using NetGen;

namespace GradientDescent;

/// <summary>A point on the path of a descent.</summary>
/// <param name="Weight">The slope of the line.</param>
/// <param name="Bias">The intercept of the line.</param>
/// <param name="Cost">The cost at this point.</param>
/// <param name="Slope">The derivative of the cost with respect to the weight at this point.</param>
internal readonly record struct Place(double Weight, double Bias, double Cost, double Slope);

/// <summary>The path of a training run: the initial point and the point after each step.</summary>
/// <param name="Name">The name of the run in tables and charts.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Places">The points of the path, one more than there are steps.</param>
internal sealed record Descent(string Name, double Rate, Place[] Places)
{
    /// <summary>Runs full-batch training steps: each uses the gradient of all samples.</summary>
    /// <param name="landscape">The samples and their cost.</param>
    /// <param name="name">The name of the run in tables and charts.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="start">The initial weight and bias.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="trainsBias">Whether the bias is trained too; if not, it is frozen.</param>
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

    /// <summary>The number of steps after which the cost no longer exceeds a limit; null if it still does at the end.</summary>
    public int? StepsTo(double cost)
    {
        int last = Array.FindLastIndex(Places, place => place.Cost > cost);
        return last + 1 < Places.Length ? last + 1 : null;
    }
}

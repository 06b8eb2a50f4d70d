using NetGen;
using NetGen.CompilerServices;

namespace Xor;

/// <summary>The result of training a network on the truth table.</summary>
/// <param name="Loss">The binary cross-entropy before each step.</param>
/// <param name="Outputs">The outputs after the last step, one for each row: [4].</param>
/// <param name="MostRight">The largest number of rows classified correctly at any step, from 0 to 4.</param>
/// <param name="Best">The parameters at that step; on a tie, at the step with the largest margin.</param>
/// <param name="BestSums">The weighted sums (logits) of the output neuron at that step, one for each row: [4].</param>
internal sealed record Lesson(double[] Loss, float[] Outputs, int MostRight, float[] Best, float[] BestSums)
{
    /// <summary>The number of training steps, each on all four samples.</summary>
    public const int Steps = 2_000;

    private const double LearningRate = 0.05;

    /// <summary>The number of rows classified correctly after the last step.</summary>
    public int Right => TruthTable.Right(Outputs);

    /// <summary>Trains a network in place and checks all four outputs at every step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its parameters.</param>
    public static Lesson Of<TNetwork>(INetwork<TNetwork> network, ParameterList parameters)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(NetGen.Loss.BinaryCrossEntropy, new Adam(LearningRate));
        double[] loss = new double[Steps];
        LayerView output = trainer.Layers[^1];
        float[] best = [];
        float[] bestSums = [];
        (int Right, float Margin) mostRight = (-1, 0);
        for (int step = 0; step < Steps; step++)
        {
            loss[step] = trainer.ComputeGradients(TruthTable.Inputs, TruthTable.Targets);
            float[] outputs = OfEachRow(output.Outputs);
            (int Right, float Margin) right = (TruthTable.Right(outputs), TruthTable.Margin(outputs));
            if (right.CompareTo(mostRight) > 0)
            {
                mostRight = right;
                best = parameters.ToArray();
                bestSums = OfEachRow(output.WeightedSums);
            }

            trainer.ApplyGradients();
        }

        trainer.ComputeGradients(TruthTable.Inputs, TruthTable.Targets);
        return new Lesson(loss, OfEachRow(output.Outputs), mostRight.Right, best, bestSums);
    }

    private static float[] OfEachRow(Func<int, float[]> values) => [.. Enumerable.Range(0, TruthTable.Rows).Select(row => values(row)[0])];
}

using System.Diagnostics;
using NetGen;
using NetGen.Bench.Generic;
using NetGen.Bench;
void Run(string name, int[] sizes, Activation h, Activation o, GenericLoss loss, Func<int, IGenericOptimizer> opt, int batch, int threads)
{
    var rnd = new Random(1);
    int n = 6000;
    var x = new float[batch * sizes[0]]; var t = new float[batch * sizes[^1]];
    foreach (ref float v in x.AsSpan()) v = rnd.NextSingle();
    for (int i = 0; i < batch; i++) t[i * sizes[^1]] = 1;
    foreach (int block in new[] { 1, 4, 8, 10, 16, 32 })
    {
        GenericPass.Capacity = block;
        var net = new GenericNetwork(sizes, h, o, 1);
        using var tr = new GenericTrainer(net, loss, opt(net.Parameters.Length), batch, threads);
        double best = 1e9;
        for (int r = 0; r < 8; r++)
        {
            var sw = Stopwatch.StartNew();
            for (int i = 0; i < n; i += batch) tr.TrainBatch(x, t, batch);
            best = Math.Min(best, sw.Elapsed.TotalSeconds * 10);
        }
        Console.Write($"{name} t{threads} block {block}: {best:F3}   ");
    }
    Console.WriteLine();
}
foreach (int th in new[] { 1 })
{
Run("W3-b10", [784, 16, 16, 10], Activation.Sigmoid, Activation.Sigmoid, GenericLoss.MeanSquaredError, _ => new GenericSgd(1), 10, th);
Run("W3-b32", [784, 16, 16, 10], Activation.Sigmoid, Activation.Sigmoid, GenericLoss.MeanSquaredError, _ => new GenericSgd(1), 32, th);
Run("W3-b100", [784, 16, 16, 10], Activation.Sigmoid, Activation.Sigmoid, GenericLoss.MeanSquaredError, _ => new GenericSgd(1), 100, th);
Run("W4", [784, 128, 64, 10], Activation.ReLU, Activation.Softmax, GenericLoss.SoftmaxCrossEntropy, n => new GenericAdam(n, 1e-3f), 64, th);
Run("W5", [784, 512, 512, 10], Activation.ReLU, Activation.Softmax, GenericLoss.SoftmaxCrossEntropy, n => new GenericMomentum(n, 0.05f, .9f), 128, th);
}

using NetGen.Kernels;

namespace NetGen.Bits;

/// <summary>FNV-1a over the bits of parameters, losses and outputs.</summary>
internal sealed class TrainingHash
{
    private const int Steps = 30;

    private static readonly int[] Batches = [16, 1, 70, 7, 4, 33, 3, 129];

    public ulong Value { get; private set; } = 14695981039346656037;

    /// <summary>Trains a network for some steps on noise, with batches of several sizes.</summary>
    public void Train<TKernels, TLoss, TOptimizer>(INetwork<TKernels> network, TLoss loss, TOptimizer optimizer)
        where TKernels : struct, INetworkKernels
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        SeededRandom random = new(5);
        Trainer<TKernels, TLoss, TOptimizer> trainer = network.Trainer(loss, optimizer);
        for (int step = 0; step < Steps; step++)
        {
            int count = Batches[step % Batches.Length];
            float[] inputs = Uniform(random, count * TKernels.InputSize, -1);
            float[] targets = Uniform(random, count * TKernels.OutputSize, 0);
            trainer.Threads = 1 + step % 2;
            Add(trainer.TrainBatch(inputs, targets));
            if (step % 10 == 9)
            {
                float[] dx = new float[inputs.Length];
                trainer.ComputeGradients(inputs, targets, dx);
                Add(dx);
            }
        }

        Add(network.Memory.Parameters.Span);
        float[] outputs = new float[TKernels.OutputSize];
        float[] input = Uniform(random, TKernels.InputSize, -1);
        AlignedBuffer scratch = new(TKernels.PredictScratch);
        TKernels.Predict(ref network.Memory.Parameters.First, ref input[0], ref outputs[0], 1, ref scratch.First);
        Add(outputs);
    }

    private static float[] Uniform(SeededRandom random, int count, float from)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = (float)(from + random.NextDouble() * (1 - from));
        }

        return values;
    }

    private void Add(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            Add(value);
        }
    }

    private void Add(float value) => Value = (Value ^ BitConverter.SingleToUInt32Bits(value)) * 1099511628211;
}

namespace NetGen.Kernels;

/// <summary>Takes a network over a data set without training it.</summary>
internal static class Evaluator
{
    /// <summary>Samples at a time.</summary>
    private const int MaxBlock = 256;

    public static Evaluation Run<TKernels, TLoss>(NetworkMemory memory, BatchPass<TKernels, TLoss> pass, Dataset data)
        where TKernels : struct, INetworkKernels
        where TLoss : struct, ILoss
    {
        DatasetCheck.ThrowIfUnfit<TKernels>(data, nameof(data));
        int block = Math.Min(MaxBlock, Math.Min(data.Count, BatchPass<TKernels, TLoss>.LargestBatch));
        pass.Reserve(block);
        Span<int> indices = stackalloc int[MaxBlock];
        double loss = 0;
        int correct = 0;
        for (int first = 0; first < data.Count; first += block)
        {
            int count = Math.Min(block, data.Count - first);
            for (int i = 0; i < count; i++)
            {
                indices[i] = first + i;
            }

            data.CopyInputs(indices[..count], pass.Inputs.Span);
            data.CopyTargets(indices[..count], pass.Targets.Span, TKernels.OutputSize, TKernels.OutputStride);
            pass.ForwardAndLoss(ref memory.Parameters.First, ref pass.Inputs.First, 0, count, count);
            loss += pass.LossSum(count);
            correct += data.HasLabels ? pass.CountCorrect(data, indices[..count]) : 0;
        }

        return new Evaluation(loss / data.Count, data.HasLabels ? (double)correct / data.Count : double.NaN, data.Count);
    }
}

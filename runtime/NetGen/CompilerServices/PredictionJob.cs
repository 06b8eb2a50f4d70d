using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>What a batch prediction reads and writes, pinned by its caller; any range of samples can be done on its own.</summary>
internal readonly unsafe struct PredictionJob<TNetwork>
    where TNetwork : struct, INetworkPasses
{
    /// <summary>Samples that are classified at a time; ranges are cut at multiples of it, which suits the blocks of Predict too.</summary>
    public const int BlockRows = NetworkMemory.OutputRows;

    /// <summary>The network.</summary>
    public required NetworkMemory Memory { get; init; }

    /// <summary>[samples x InputSize]; null where the inputs are bytes.</summary>
    public float* Inputs { get; init; }

    /// <summary>[samples x InputSize], in place of <see cref="Inputs"/>.</summary>
    public byte* Bytes { get; init; }

    /// <summary>What bytes are multiplied by.</summary>
    public float Scale { get; init; }

    /// <summary>[samples x OutputSize], written; or null.</summary>
    public float* Outputs { get; init; }

    /// <summary>[samples], written if <see cref="Outputs"/> is null.</summary>
    public int* Classes { get; init; }

    /// <summary>Floats of scratch for <see cref="Predict"/>.</summary>
    public int ScratchLength => Bytes == null ? NetworkMemory.ScratchLength<TNetwork>() : NetworkMemory.ByteScratchLength<TNetwork>();

    /// <summary>Does the samples from first up to last.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="scratch"><see cref="ScratchLength"/> floats.</param>
    public void Predict(int first, int last, ref float scratch)
    {
        int block = Bytes != null ? NetworkMemory.ByteRows<TNetwork>()
            : Outputs != null ? Math.Max(1, last - first)
            : BlockRows;
        for (int sample = first; sample < last; sample += block)
        {
            int rows = Math.Min(block, last - sample);
            ref float x = ref InputsOf(sample, rows, ref scratch);
            if (Outputs != null)
            {
                TNetwork.Predict(ref Memory.Parameters.First, ref x, ref *(Outputs + (nint)sample * TNetwork.OutputSize), rows, ref scratch);
            }
            else
            {
                // Outputs of a few samples at a time, behind the scratch that the passes themselves need.
                ref float y = ref Unsafe.Add(ref scratch, NetworkMemory.PassScratch<TNetwork>());
                TNetwork.Predict(ref Memory.Parameters.First, ref x, ref y, rows, ref scratch);
                Classify(sample, rows, ref y);
            }
        }
    }

    /// <summary>The inputs of some samples, as floats.</summary>
    private ref float InputsOf(int sample, int rows, ref float scratch)
    {
        nint start = (nint)sample * TNetwork.InputSize;
        if (Bytes == null)
        {
            return ref *(Inputs + start);
        }

        ref float converted = ref Unsafe.Add(ref scratch, NetworkMemory.ByteInputsStart<TNetwork>());
        int count = rows * TNetwork.InputSize;
        ByteConversion.Scale(new ReadOnlySpan<byte>(Bytes + start, count), Scale, MemoryMarshal.CreateSpan(ref converted, count));
        return ref converted;
    }

    private void Classify(int sample, int rows, ref float outputs)
    {
        ReadOnlySpan<float> all = MemoryMarshal.CreateReadOnlySpan(ref outputs, rows * TNetwork.OutputSize);
        for (int i = 0; i < rows; i++)
        {
            Classes[sample + i] = Memory.Decision.Of(all.Slice(i * TNetwork.OutputSize, TNetwork.OutputSize));
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>A batch prediction over spans pinned by its caller; any range of its samples can be predicted separately.</summary>
internal readonly unsafe struct PredictionJob<TNetwork>
    where TNetwork : struct, INetworkPasses
{
    /// <summary>
    /// The number of samples per block when classifying. Shares start at multiples of this number, which also suits Predict.
    /// </summary>
    public const int BlockRows = NetworkMemory.OutputRows;

    /// <summary>The memory of the network.</summary>
    public required NetworkMemory Memory { get; init; }

    /// <summary>The inputs: [samples x InputSize]; null if they are bytes.</summary>
    public float* Inputs { get; init; }

    /// <summary>The inputs as bytes: [samples x InputSize]; used instead of <see cref="Inputs"/>.</summary>
    public byte* Bytes { get; init; }

    /// <summary>The factor that bytes are multiplied by.</summary>
    public float Scale { get; init; }

    /// <summary>Receives the outputs: [samples x OutputSize]; or null.</summary>
    public float* Outputs { get; init; }

    /// <summary>Receives the classes, if <see cref="Outputs"/> is null: [samples].</summary>
    public int* Classes { get; init; }

    /// <summary>The number of floats of scratch that <see cref="Predict"/> needs.</summary>
    public int ScratchLength => Bytes == null ? NetworkMemory.ScratchLength<TNetwork>() : NetworkMemory.ByteScratchLength<TNetwork>();

    /// <summary>Predicts the samples from <paramref name="first"/> up to, but not including, <paramref name="last"/>.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The end of the range: the sample after its last one.</param>
    /// <param name="scratch">A buffer of <see cref="ScratchLength"/> floats.</param>
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
                // The outputs of one block, stored after the scratch of the passes.
                ref float y = ref Unsafe.Add(ref scratch, NetworkMemory.PassScratch<TNetwork>());
                TNetwork.Predict(ref Memory.Parameters.First, ref x, ref y, rows, ref scratch);
                Classify(sample, rows, ref y);
            }
        }
    }

    /// <summary>Returns the inputs of a range of samples as floats.</summary>
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

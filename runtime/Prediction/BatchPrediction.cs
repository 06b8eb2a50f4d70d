using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>Predictions of many samples, on one thread or on several.</summary>
public static unsafe class BatchPrediction
{
    /// <summary>Up to 16 KB of scratch lie on the stack; more comes from the network's pool.</summary>
    private const int StackFloats = 4096;

    /// <summary>The outputs of one sample.</summary>
    /// <param name="memory">The network.</param>
    /// <param name="input">[InputSize].</param>
    /// <param name="output">[OutputSize], written.</param>
    [SkipLocalsInit]
    public static void One<TKernels>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> output)
        where TKernels : struct, INetworkKernels
    {
        ref float x = ref MemoryMarshal.GetReference(input);
        ref float y = ref MemoryMarshal.GetReference(output);
        if (TKernels.PredictScratch <= StackFloats)
        {
            Span<float> buffer = stackalloc float[StackFloats + CacheLine.Floats];
            TKernels.Predict(ref memory.Parameters.First, ref x, ref y, 1, ref CacheLine.First(buffer));
            return;
        }

        AlignedBuffer scratch = memory.Scratch.Rent();
        try
        {
            TKernels.Predict(ref memory.Parameters.First, ref x, ref y, 1, ref scratch.First);
        }
        finally
        {
            memory.Scratch.Return(scratch);
        }
    }

    /// <summary>The outputs of many samples.</summary>
    /// <param name="memory">The network.</param>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="outputs">[samples x OutputSize], written.</param>
    /// <param name="threads">The number of threads, 1 to 64; null: chosen by the size of the work, and by who else is at work.</param>
    /// <exception cref="ArgumentException">The lengths are no whole samples, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    public static void Forward<TKernels>(NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs, int? threads)
        where TKernels : struct, INetworkKernels
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = Check.Batch<TKernels>(inputs, outputs);
        fixed (float* x = inputs, y = outputs)
        {
            PredictionJob<TKernels> job = new(memory.Parameters, x, y, classes: null);

            // Outputs that go where inputs are may be written over those of another share before they are read.
            Run(memory, in job, count, inputs.Overlaps(outputs) ? 1 : threads);
        }
    }

    /// <summary>The classes of many samples.</summary>
    /// <param name="memory">The network.</param>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="classes">[samples], written.</param>
    /// <param name="threads">The number of threads, 1 to 64; null: chosen by the size of the work, and by who else is at work.</param>
    /// <exception cref="ArgumentException">The lengths are no whole samples, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    public static void Classify<TKernels>(NetworkMemory memory, ReadOnlySpan<float> inputs, Span<int> classes, int? threads)
        where TKernels : struct, INetworkKernels
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = Check.Samples<TKernels>(inputs);
        Check.Targets(TKernels.Name, count, 1, nameof(classes), classes.Length);
        fixed (float* x = inputs)
        fixed (int* labels = classes)
        {
            PredictionJob<TKernels> job = new(memory.Parameters, x, y: null, labels);
            Run(memory, in job, count, threads);
        }
    }

    private static void Run<TKernels>(NetworkMemory memory, in PredictionJob<TKernels> job, int count, int? threads)
        where TKernels : struct, INetworkKernels
    {
        // A block of samples is not divided.
        int useful = count <= PredictionJob<TKernels>.BlockRows ? 1 : ThreadChoice.ForPrediction<TKernels>(count);
        using ThreadShare share = ThreadShare.Take(useful == 1 ? 1 : threads, useful);
        if (share.Threads == 1)
        {
            RunAlone(memory, in job, count);
        }
        else
        {
            PredictionTeam<TKernels>.Run(in job, count, share.Threads);
        }
    }

    [SkipLocalsInit]
    private static void RunAlone<TKernels>(NetworkMemory memory, in PredictionJob<TKernels> job, int count)
        where TKernels : struct, INetworkKernels
    {
        if (NetworkMemory.ScratchLength<TKernels>() <= StackFloats)
        {
            Span<float> buffer = stackalloc float[StackFloats + CacheLine.Floats];
            job.Do(0, count, ref CacheLine.First(buffer));
            return;
        }

        AlignedBuffer scratch = memory.Scratch.Rent();
        try
        {
            job.Do(0, count, ref scratch.First);
        }
        finally
        {
            memory.Scratch.Return(scratch);
        }
    }
}

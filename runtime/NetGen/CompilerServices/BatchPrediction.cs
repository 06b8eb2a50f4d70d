using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Predicts one sample or many, on one thread or several. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class BatchPrediction
{
    /// <summary>Predicts one sample.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="input">The inputs of the sample: [InputSize].</param>
    /// <param name="output">Receives the outputs: [OutputSize].</param>
    public static void One<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> output)
        where TNetwork : struct, INetworkPasses =>
        PredictionScratch.Predict(new OneSample<TNetwork>(memory, input, output), TNetwork.PredictScratch, memory.Scratch);

    /// <summary>Predicts a batch of samples.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="inputs">The inputs, sample by sample: [samples x InputSize].</param>
    /// <param name="outputs">Receives the outputs: [samples x OutputSize].</param>
    /// <param name="threads">The number of threads, 1 to 64. If <see langword="null"/>, chosen from the amount of work; concurrent calls
    /// share the processors.</param>
    /// <exception cref="ArgumentException">A length is not a multiple of the sample size, or the spans hold different numbers of
    /// samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    public static void Forward<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = SpanCheck.Batch<TNetwork>(inputs, outputs);
        fixed (float* x = inputs, y = outputs)
        {
            PredictionJob<TNetwork> job = new()
            {
                Memory = memory,
                Inputs = x,
                Outputs = y,
            };

            // If outputs overlap inputs, one thread could overwrite inputs that another has not read yet.
            Predict(memory, in job, count, inputs.Overlaps(outputs) ? 1 : threads);
        }
    }

    /// <summary>Classifies a batch of samples.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="inputs">The inputs, sample by sample: [samples x InputSize].</param>
    /// <param name="classes">Receives the predicted classes: [samples].</param>
    /// <param name="threads">The number of threads, 1 to 64. If <see langword="null"/>, chosen from the amount of work; concurrent calls
    /// share the processors.</param>
    /// <exception cref="ArgumentException">A length is not a multiple of the sample size, or the spans hold different numbers of
    /// samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    public static void Classify<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> inputs, Span<int> classes, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = SpanCheck.Samples<TNetwork>(inputs);
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(classes), classes.Length);
        fixed (float* x = inputs)
        fixed (int* labels = classes)
        {
            PredictionJob<TNetwork> job = new()
            {
                Memory = memory,
                Inputs = x,
                Classes = labels,
            };
            Predict(memory, in job, count, threads);
        }
    }

    /// <summary>Predicts one sample whose inputs are bytes.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="input">The inputs of the sample: [InputSize].</param>
    /// <param name="scale">The factor that each byte is multiplied by.</param>
    /// <param name="output">Receives the outputs: [OutputSize].</param>
    internal static void One<TNetwork>(NetworkMemory memory, ReadOnlySpan<byte> input, float scale, Span<float> output)
        where TNetwork : struct, INetworkPasses =>
        PredictionScratch.Predict(new OneSampleOfBytes<TNetwork>(memory, input, scale, output), OneSampleOfBytes<TNetwork>.ScratchLength, memory.Scratch);

    /// <summary>Predicts a batch of samples whose inputs are bytes.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="inputs">The inputs, sample by sample: [samples x InputSize].</param>
    /// <param name="scale">The factor that each byte is multiplied by.</param>
    /// <param name="outputs">Receives the outputs: [samples x OutputSize].</param>
    /// <param name="threads">The number of threads, as above.</param>
    internal static void Forward<TNetwork>(
        NetworkMemory memory, ReadOnlySpan<byte> inputs, float scale, Span<float> outputs, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = SpanCheck.Batch<TNetwork>(inputs.Length, outputs.Length);
        fixed (byte* x = inputs)
        fixed (float* y = outputs)
        {
            PredictionJob<TNetwork> job = new()
            {
                Memory = memory,
                Bytes = x,
                Scale = scale,
                Outputs = y,
            };
            Predict(memory, in job, count, threads);
        }
    }

    /// <summary>Classifies a batch of samples whose inputs are bytes.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="inputs">The inputs, sample by sample: [samples x InputSize].</param>
    /// <param name="scale">The factor that each byte is multiplied by.</param>
    /// <param name="classes">Receives the predicted classes: [samples].</param>
    /// <param name="threads">The number of threads, as above.</param>
    internal static void Classify<TNetwork>(
        NetworkMemory memory, ReadOnlySpan<byte> inputs, float scale, Span<int> classes, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        int count = SpanCheck.Samples<TNetwork>(inputs.Length);
        SpanCheck.Targets(TNetwork.Name, count, 1, nameof(classes), classes.Length);
        fixed (byte* x = inputs)
        fixed (int* labels = classes)
        {
            PredictionJob<TNetwork> job = new()
            {
                Memory = memory,
                Bytes = x,
                Scale = scale,
                Classes = labels,
            };
            Predict(memory, in job, count, threads);
        }
    }

    private static void Predict<TNetwork>(NetworkMemory memory, in PredictionJob<TNetwork> job, int count, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        // A block of samples is never split between threads.
        int useful = count <= PredictionJob<TNetwork>.BlockRows ? 1 : UsefulThreads.ForPrediction<TNetwork>(count);
        using ThreadLease lease = ThreadLease.Take(useful == 1 ? 1 : threads, useful);
        if (lease.Threads == 1)
        {
            PredictionScratch.Predict(new WholeBatch<TNetwork>(job, count), job.ScratchLength, memory.Scratch);
        }
        else
        {
            PredictionTeam<TNetwork>.Predict(in job, count, lease.Threads);
        }
    }

    private readonly ref struct OneSample<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> output) : IPrediction
        where TNetwork : struct, INetworkPasses
    {
        private readonly ref float _parameters = ref memory.Parameters.First;
        private readonly ref float _x = ref MemoryMarshal.GetReference(input);
        private readonly ref float _y = ref MemoryMarshal.GetReference(output);

        public void Predict(ref float scratch) => TNetwork.Predict(ref _parameters, ref _x, ref _y, 1, ref scratch);
    }

    private readonly ref struct OneSampleOfBytes<TNetwork>(
        NetworkMemory memory, ReadOnlySpan<byte> input, float scale, Span<float> output) : IPrediction
        where TNetwork : struct, INetworkPasses
    {
        private readonly ref float _parameters = ref memory.Parameters.First;
        private readonly ReadOnlySpan<byte> _input = input;
        private readonly ref float _y = ref MemoryMarshal.GetReference(output);

        /// <summary>
        /// The length of the scratch: the inputs as floats, padded to whole cache lines, followed by the scratch of the pass.
        /// </summary>
        public static int ScratchLength => PassStart + TNetwork.PredictScratch;

        private static int PassStart => (TNetwork.InputSize + CacheLine.Floats - 1) / CacheLine.Floats * CacheLine.Floats;

        public void Predict(ref float scratch)
        {
            ByteConversion.Scale(_input, scale, MemoryMarshal.CreateSpan(ref scratch, TNetwork.InputSize));
            TNetwork.Predict(ref _parameters, ref scratch, ref _y, 1, ref Unsafe.Add(ref scratch, PassStart));
        }
    }

    private readonly struct WholeBatch<TNetwork>(PredictionJob<TNetwork> job, int count) : IPrediction
        where TNetwork : struct, INetworkPasses
    {
        public void Predict(ref float scratch) => job.Predict(0, count, ref scratch);
    }
}

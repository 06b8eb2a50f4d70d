using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>A prediction that needs scratch while it runs.</summary>
internal interface IPrediction
{
    /// <summary>Runs the prediction.</summary>
    /// <param name="scratch">The requested number of floats, starting at a cache line.</param>
    void Predict(ref float scratch);
}

/// <summary>Provides predictions with scratch: on the stack if it is small, else from the network's pool.</summary>
internal static class PredictionScratch
{
    /// <summary>The largest scratch on the stack, 16 KB.</summary>
    private const int StackFloats = 4096;

    /// <summary>Runs a prediction with scratch.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="length">The number of floats it needs.</param>
    /// <param name="pool">The network's scratch buffers.</param>
    [SkipLocalsInit]
    public static void Predict<TPrediction>(TPrediction prediction, int length, ScratchPool pool)
        where TPrediction : struct, IPrediction, allows ref struct
    {
        if (length <= StackFloats)
        {
            Span<float> buffer = stackalloc float[StackFloats + CacheLine.Floats];
            prediction.Predict(ref CacheLine.First(buffer));
            return;
        }

        AlignedBuffer scratch = pool.Rent(length);
        try
        {
            prediction.Predict(ref scratch.First);
        }
        finally
        {
            pool.Return(scratch);
        }
    }
}

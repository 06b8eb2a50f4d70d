using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>A prediction that needs scratch while it lasts.</summary>
internal interface IPrediction
{
    /// <summary>Predicts.</summary>
    /// <param name="scratch">As many floats as were asked for, at the start of a cache line.</param>
    void Predict(ref float scratch);
}

/// <summary>Gives predictions their scratch: on the stack if it is small, else from the network's pool.</summary>
internal static class PredictionScratch
{
    /// <summary>Up to 16 KB lie on the stack.</summary>
    private const int StackFloats = 4096;

    /// <summary>Predicts with scratch.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="length">The floats it needs, no more than a buffer of the pool has.</param>
    /// <param name="pool">The network's buffers.</param>
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

        AlignedBuffer scratch = pool.Rent();
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

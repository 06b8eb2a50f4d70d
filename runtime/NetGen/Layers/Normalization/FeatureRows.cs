using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// The layout of values whose features are contiguous: vectors and sequences of vectors.
/// Called by emitted code.
/// </summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Stride">Floats from one sample of the inputs, and of the gradients on them, to the next.</param>
/// <param name="OutputStride">Floats from one sample of the outputs, and of the gradients on them, to the next.</param>
/// <param name="Steps">The number of steps in a sample; 1 for vectors.</param>
/// <param name="Pitch">Floats from one step to the next.</param>
/// <param name="Width">The number of features, padded to a multiple of 16.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FeatureRows(int Samples, int Stride, int OutputStride, int Steps, int Pitch, int Width)
{
    /// <summary>The number of values per feature over all samples.</summary>
    public long Count => (long)Samples * Steps;

    /// <summary>Computes two sums for the features of a vector: step by step within each sample, then sample by sample.</summary>
    /// <param name="x">The features in the first row.</param>
    /// <param name="dy">The gradients on the features in the first row.</param>
    /// <param name="mean">The mean that the terms are relative to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (T First, T Second) Reduce<T, TTerms>(ref float x, ref float dy, T mean)
        where T : struct, ILanes<T>
        where TTerms : struct, IBatchNormTerms
    {
        T first = T.Create(0);
        T second = T.Create(0);
        for (int sample = 0; sample < Samples; sample++)
        {
            nint at = (nint)sample * Stride;
            nint from = (nint)sample * OutputStride;
            T sampleFirst = T.Create(0);
            T sampleSecond = T.Create(0);
            for (int step = 0; step < Steps; step++)
            {
                T value = T.Load(ref Unsafe.Add(ref x, at));
                T gradient = T.Load(ref Unsafe.Add(ref dy, from));
                sampleFirst = TTerms.First(sampleFirst, value, gradient, mean);
                sampleSecond = TTerms.Second(sampleSecond, value, gradient, mean);
                at += Pitch;
                from += Pitch;
            }

            first += sampleFirst;
            second += sampleSecond;
        }

        return (first, second);
    }
}

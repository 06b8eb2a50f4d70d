using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Where the values of a feature lie when the features are next to each other: vectors, and sequences of them.
/// Called by emitted code.
/// </summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Stride">Floats from one sample to the next, of what comes in and of its gradients.</param>
/// <param name="OutputStride">Floats from one sample to the next, of what goes out and of its gradients.</param>
/// <param name="Steps">Rows of a sample; 1 for vectors.</param>
/// <param name="Pitch">Floats from one step to the next.</param>
/// <param name="Width">Features, padded to a multiple of 16.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FeatureRows(int Samples, int Stride, int OutputStride, int Steps, int Pitch, int Width)
{
    /// <summary>Values of each feature.</summary>
    public long Count => (long)Samples * Steps;

    /// <summary>Two sums for the features of a vector: step by step for each sample, then sample by sample.</summary>
    /// <param name="x">The features in the first row.</param>
    /// <param name="dy">Their gradients.</param>
    /// <param name="mean">What the terms are relative to.</param>
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

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary><c>mean + f (x - mean)</c>, as <c>f x + (1 - f) mean</c>, with the mean of each channel.</summary>
internal sealed class ContrastOperation(double from, double to) : PhotometricOperation
{
    /// <inheritdoc/>
    public override void Apply(ImagePlanes image, ref SampleRandom random)
    {
        float factor = (float)random.Between(from, to);
        for (int channel = 0; channel < image.Size.Channels; channel++)
        {
            ReadOnlySpan<float> values = image.Channel(channel);
            float mean = Sum(values) / values.Length;
            PixelLoops.Linear(ref MemoryMarshal.GetReference(values), image.Size.Plane, factor, (1 - factor) * mean);
        }
    }

    /// <summary>
    /// Returns the sum, computed as 16 partial sums, with value j in sum j mod 16, so that the result does not depend on the vector width.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum(ReadOnlySpan<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        Vector512<float> sums = Vector512<float>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            sums += Vector512.LoadUnsafe(ref first, (nuint)i);
        }

        Span<float> partials = stackalloc float[Vector512<float>.Count];
        sums.StoreUnsafe(ref partials[0]);
        for (int j = 0; i + j < values.Length; j++)
        {
            partials[j] += values[i + j];
        }

        return LaneReduction.Sum(ref partials[0]);
    }
}

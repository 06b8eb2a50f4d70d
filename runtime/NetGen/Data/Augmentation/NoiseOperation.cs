using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary><c>x + s n</c>, with a number n from the standard normal distribution for each value.</summary>
internal sealed class NoiseOperation(float deviation) : PhotometricOperation
{
    // The number of values drawn per call; half of them come from each buffer of UniformField.
    private const int Block = 512;
    private const float SquareRootOfTwo = 1.41421354f;

    /// <inheritdoc/>
    public override void Apply(ImagePlanes image, ref SampleRandom random)
    {
        ulong key = random.NextKey();
        float scale = deviation * SquareRootOfTwo;
        Span<float> uniform = stackalloc float[Block];
        for (int i = 0; i < image.Length; i += Block)
        {
            int count = Math.Min(Block, image.Length - i);
            UniformField.Fill(key, i / 2, ref uniform[0], ref uniform[count / 2], count / 2);
            if (Vector512.IsHardwareAccelerated)
            {
                Add<Lanes512>(ref uniform[0], scale, ref Unsafe.Add(ref image.First, i), count);
            }
            else
            {
                Add<LanesN>(ref uniform[0], scale, ref Unsafe.Add(ref image.First, i), count);
            }
        }
    }

    /// <summary><c>x = x + scale * erf^-1 u</c>: for uniform u, erf^-1 u is normal with a standard deviation of 1 / sqrt 2.</summary>
    /// <param name="uniform">[count], between -1 and 1.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="values">[count], changed.</param>
    /// <param name="count">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(ref float uniform, float scale, ref float values, nint count)
        where T : struct, ILanes<T>
    {
        T factor = T.Create(scale);
        for (nint i = 0; i < count; i += T.Count)
        {
            T noise = InverseErf.Of(T.Load(ref Unsafe.Add(ref uniform, i)));
            T.MultiplyAdd(factor, noise, T.Load(ref Unsafe.Add(ref values, i))).Store(ref Unsafe.Add(ref values, i));
        }
    }
}

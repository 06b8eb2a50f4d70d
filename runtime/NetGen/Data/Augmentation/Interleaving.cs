using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Copies one channel out of pixels and back.</summary>
internal static class Interleaving
{
    /// <summary>Copies a channel out of a row of pixels.</summary>
    /// <param name="pixels">[n x channels].</param>
    /// <param name="channel">The channel, from 0.</param>
    /// <param name="channels">Values of a pixel.</param>
    /// <param name="values">[n], written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(ReadOnlySpan<float> pixels, int channel, int channels, Span<float> values)
    {
        if (channels == 1)
        {
            pixels[..values.Length].CopyTo(values);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = pixels[i * channels + channel];
        }
    }

    /// <summary>Copies a channel into a row of pixels.</summary>
    /// <param name="values">[n].</param>
    /// <param name="pixels">[n x channels], written where the channel is.</param>
    /// <param name="channel">The channel, from 0.</param>
    /// <param name="channels">Values of a pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Put(ReadOnlySpan<float> values, Span<float> pixels, int channel, int channels)
    {
        if (channels == 1)
        {
            values.CopyTo(pixels);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            pixels[i * channels + channel] = values[i];
        }
    }
}

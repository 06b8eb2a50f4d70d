using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Copies one channel out of interleaved pixels and back.</summary>
internal static class Interleaving
{
    /// <summary>Copies a channel out of interleaved pixels.</summary>
    /// <param name="pixels">[n x channels].</param>
    /// <param name="channel">The index of the channel.</param>
    /// <param name="channels">The number of values per pixel.</param>
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

    /// <summary>Copies a channel into interleaved pixels.</summary>
    /// <param name="values">[n].</param>
    /// <param name="pixels">[n x channels]; only the values of the channel are written.</param>
    /// <param name="channel">The index of the channel.</param>
    /// <param name="channels">The number of values per pixel.</param>
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

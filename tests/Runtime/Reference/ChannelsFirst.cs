namespace NetGen.Tests.Reference;

/// <summary>
/// Takes images from PyTorch's order, [channels][height][width], to NetGen's, [height][width][channels]; also the columns of the dense layer that
/// follows a flatten, which counts its inputs in that order.
/// </summary>
internal sealed record ChannelsFirst(int Channels, int Height, int Width)
{
    /// <summary>The same images, or rows of weights, in NetGen's order.</summary>
    public T[] ToChannelsLast<T>(IReadOnlyList<T> images)
    {
        int positions = Height * Width;
        int size = Channels * positions;
        Assert.Equal(0, images.Count % size);
        T[] moved = new T[images.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            int image = i / size * size;
            int position = i % size / Channels;
            int channel = i % Channels;
            moved[i] = images[image + (channel * positions) + position];
        }

        return moved;
    }
}

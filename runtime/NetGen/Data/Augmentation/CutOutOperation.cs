namespace NetGen;

/// <summary>
/// Cuts out a square (T. DeVries and G. W. Taylor, "Improved Regularization of Convolutional Neural Networks with Cutout", 2017). Its
/// center is any pixel, so the square may extend beyond the image.
/// </summary>
internal sealed class CutOutOperation(int size) : PhotometricOperation
{
    /// <inheritdoc/>
    public override void Apply(ImagePlanes image, ref SampleRandom random)
    {
        int top = random.Whole(0, image.Size.Height - 1) - size / 2;
        int left = random.Whole(0, image.Size.Width - 1) - size / 2;
        int right = Math.Min(image.Size.Width, left + size);
        int bottom = Math.Min(image.Size.Height, top + size);
        left = Math.Max(0, left);
        for (int channel = 0; channel < image.Size.Channels; channel++)
        {
            Span<float> pixels = image.Channel(channel);
            for (int y = Math.Max(0, top); y < bottom; y++)
            {
                pixels[(y * image.Size.Width + left)..(y * image.Size.Width + right)].Fill(image.Fill);
            }
        }
    }
}

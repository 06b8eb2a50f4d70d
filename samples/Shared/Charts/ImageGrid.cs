using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A grid of small images, enlarged, with captions: digits, the weights of neurons, or feature maps.</summary>
public sealed class ImageGrid : Chart
{
    private const float Gap = 10;
    private const float CaptionHeight = 22;
    private const float Margin = 12;

    /// <summary>The images, at least one.</summary>
    public IReadOnlyList<ImageTile> Images { get; init; } = [];

    /// <summary>The number of images in a row; null for a single row.</summary>
    public int? Columns { get; init; }

    /// <summary>The mapping of values to colors, the same for all images.</summary>
    public ImageColors Colors { get; init; } = ImageColors.Ink;

    private float Caption => Images.Any(image => image.Caption.Length > 0) ? CaptionHeight : 0;

    private float BarWidth => Colors == ImageColors.Signed ? SignedBar.Width : 0;

    /// <summary>Creates an image of the weights of each neuron or filter of a layer.</summary>
    /// <param name="weights">The weights: [filters x (height * width)].</param>
    /// <param name="width">The number of weights in a row of an image.</param>
    /// <param name="captions">The caption of each image; null for none.</param>
    /// <exception cref="ArgumentException">The number of weights of a filter is not a multiple of <paramref name="width"/>, or the number
    /// of captions differs from the number of filters.</exception>
    public static IReadOnlyList<ImageTile> OfWeights(Parameter weights, int width, IReadOnlyList<string>? captions = null)
    {
        if (captions is not null && captions.Count != weights.Rows)
        {
            throw new ArgumentException($"There are {captions.Count} captions for {weights.Rows} filters of {weights.Name}; each filter needs one.");
        }

        float[] values = weights.ToArray();
        return
        [
            .. Enumerable.Range(0, weights.Rows).Select(filter => new ImageTile(
                values.AsSpan(filter * weights.Columns, weights.Columns), width, captions?[filter] ?? "")),
        ];
    }

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width)
    {
        Cells cells = CheckedCells();
        float tile = cells.Part(SKRect.Create(width - 2 * Margin - BarWidth, 1), 0).Width;
        float height = tile * Images.Max(image => (float)image.Height / image.Width) + Caption;
        return (int)Math.Ceiling(2 * Margin + cells.Rows * (height + Gap) - Gap);
    }

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area)
    {
        Cells cells = CheckedCells();
        area.Inflate(-Margin, -Margin);
        float strongest = Images.Max(image => ColorScale.Strongest(image.Values));
        SKRect tiles = area with { Right = area.Right - BarWidth };
        for (int i = 0; i < Images.Count; i++)
        {
            Draw(canvas, cells.Part(tiles, i), Images[i], strongest);
        }

        if (Colors == ImageColors.Signed)
        {
            SignedBar.Draw(canvas, area with { Left = tiles.Right }, strongest);
        }
    }

    private void Draw(SKCanvas canvas, SKRect cell, ImageTile image, float strongest)
    {
        float scale = Math.Min(cell.Width / image.Width, (cell.Height - Caption) / image.Height);
        SKRect place = SKRect.Create(
            cell.MidX - image.Width * scale / 2, cell.Top + (cell.Height - Caption - image.Height * scale) / 2,
            image.Width * scale, image.Height * scale);
        PngImage picture = new(image.Width, image.Height, default);
        Pixels.Draw(picture, 0, 0, image.Values, image.Width, scale: 1, value => ColorOf(value, strongest));
        using SKImage pixels = picture.ToImage();
        canvas.DrawImage(pixels, place, new SKSamplingOptions(SKFilterMode.Nearest));
        using SKPaint frame = new()
        {
            Color = (image.IsMarked ? HouseStyle.Color(1) : HouseStyle.Faint.WithAlpha(0.5)).ToSKColor(),
            IsStroke = true,
            StrokeWidth = image.IsMarked ? 3 : 1,
            IsAntialias = true,
        };
        canvas.DrawRect(place, frame);
        if (image.Caption.Length > 0)
        {
            Lettering.Draw(
                canvas, image.Caption, place.MidX, place.Bottom + CaptionHeight / 2, SKTextAlign.Center, room: cell.Width);
        }
    }

    private Color ColorOf(float value, float strongest) => Colors switch
    {
        ImageColors.Signed => ColorScale.Signed(value / strongest),
        ImageColors.Gray => ColorScale.Gray(value),
        _ => ColorScale.Gray(1 - value),
    };

    private Cells CheckedCells()
    {
        if (Images.Count == 0)
        {
            throw new ArgumentException($"The image grid '{Title}' has no images; it needs at least 1.");
        }

        return Cells.Of(Images.Count, Columns, Gap);
    }
}

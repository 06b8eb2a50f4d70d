using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>The legend of a chart, with a symbol and a name for each item, in a column or in centered rows.</summary>
internal sealed class Key
{
    private const float LineWidth = 28;
    private const float MarkerWidth = 12;
    private const float SymbolGap = 6;
    private const float ItemGap = 18;
    private const float RowHeight = 20;
    private const float Padding = 6;

    private readonly IReadOnlyList<LegendItem> _items;

    // The index of the first item of each row, and the number of items.
    private readonly List<int> _rows = [0];

    /// <summary>Creates a legend of the smallest sufficient width.</summary>
    /// <param name="items">The items.</param>
    /// <param name="width">The maximum width of rows in units; 0 for a column.</param>
    public Key(IReadOnlyList<LegendItem> items, float width)
    {
        _items = items;
        for (int item = 1; item < items.Count; item++)
        {
            if (WidthOf(_rows[^1], item + 1) + 2 * Padding > width)
            {
                _rows.Add(item);
            }
        }

        _rows.Add(items.Count);
        Size = new SKSize(
            2 * Padding + Enumerable.Range(0, _rows.Count - 1).Max(row => WidthOf(_rows[row], _rows[row + 1])),
            2 * Padding + (_rows.Count - 1) * RowHeight);
    }

    /// <summary>The width and height in units.</summary>
    public SKSize Size { get; }

    /// <summary>Draws the legend.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="isFramed">Whether it has a frame and a background, to be legible on top of a plot.</param>
    public void Draw(SKCanvas canvas, float left, float top, bool isFramed)
    {
        using Paint paint = Paint.NewDisposablePaint();
        if (isFramed)
        {
            Frame(canvas, paint, SKRect.Create(left, top, Size.Width, Size.Height));
        }

        bool isColumn = _rows.Count == _items.Count + 1;
        for (int row = 0; row + 1 < _rows.Count; row++)
        {
            float middle = top + Padding + (row + 0.5f) * RowHeight;
            float x = isColumn ? left + Padding : left + (Size.Width - WidthOf(_rows[row], _rows[row + 1])) / 2;
            for (int item = _rows[row]; item < _rows[row + 1]; item++)
            {
                DrawSymbol(canvas, paint, _items[item], x, middle);
                Lettering.Draw(
                    canvas, _items[item].LabelText, x + SymbolWidth(_items[item]) + SymbolGap, middle, SKTextAlign.Left, HouseStyle.TickSize);
                x += WidthOf(item, item + 1) + ItemGap;
            }
        }
    }

    private static float SymbolWidth(LegendItem item) =>
        item.LineStyle.CanBeRendered || item.FillStyle.CanBeRendered ? LineWidth : MarkerWidth;

    private static void DrawSymbol(SKCanvas canvas, Paint paint, LegendItem item, float left, float middle)
    {
        float right = left + SymbolWidth(item);
        item.FillStyle.Render(canvas, new PixelRect(left, right, middle + 6, middle - 6), paint);
        if (item.LineStyle.CanBeRendered)
        {
            Dashing.Draw(canvas, [new Pixel(left, middle), new Pixel(right, middle)], item.LineStyle);
        }

        item.MarkerStyle.Render(canvas, new Pixel((left + right) / 2, middle), paint);
    }

    private static void Frame(SKCanvas canvas, Paint paint, SKRect place)
    {
        PixelRect rect = new(place.Left, place.Right, place.Bottom, place.Top);
        new FillStyle(Colors.White.WithAlpha(0.85)).Render(canvas, rect, paint);
        new LineStyle(1, HouseStyle.Faint.WithAlpha(0.5)).Render(canvas, rect, paint);
    }

    private float WidthOf(int first, int end)
    {
        float width = (end - first - 1) * ItemGap;
        for (int item = first; item < end; item++)
        {
            width += SymbolWidth(_items[item]) + SymbolGap + Lettering.WidthOf(_items[item].LabelText, HouseStyle.TickSize);
        }

        return width;
    }
}

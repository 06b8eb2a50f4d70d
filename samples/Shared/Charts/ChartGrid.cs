using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Several charts in one picture, row by row.</summary>
public sealed class ChartGrid : Chart
{
    private const float Gap = 12;

    /// <summary>The charts; at least one.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Charts in a row; by default all in one.</summary>
    public int? Columns { get; init; }

    /// <inheritdoc/>
    protected internal override int NaturalHeight(int width)
    {
        Cells cells = CheckedCells();
        float cellWidth = cells.Split(SKRect.Create(width, 1), 0).Width;
        float cellHeight = Charts.Max(chart => chart.NaturalHeight((int)cellWidth));
        return (int)Math.Ceiling(Heading.HeightOf(Title) + cells.Rows * (cellHeight + Gap) - Gap);
    }

    /// <inheritdoc/>
    protected internal override void Draw(SKCanvas canvas, SKRect area)
    {
        Cells cells = CheckedCells();
        SKRect rest = Heading.Draw(canvas, area, Title);
        for (int i = 0; i < Charts.Count; i++)
        {
            Charts[i].Draw(canvas, cells.Split(rest, i));
        }
    }

    private Cells CheckedCells()
    {
        if (Charts.Count == 0)
        {
            throw new ArgumentException($"The chart grid '{Title}' has no charts; it takes at least 1.");
        }

        return Cells.Of(Charts.Count, Columns, Gap);
    }
}

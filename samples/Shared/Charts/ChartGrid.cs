using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Several charts in one picture, row by row.</summary>
public sealed class ChartGrid : Chart
{
    /// <summary>The charts, at least one.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The number of charts in a row; null for a single row.</summary>
    public int? Columns { get; init; }

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width)
    {
        Cells cells = CheckedCells();
        return cells.Rows * Charts.Max(chart => chart.NaturalHeight(width / cells.Columns));
    }

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area)
    {
        Cells cells = CheckedCells();
        for (int i = 0; i < Charts.Count; i++)
        {
            Charts[i].DrawPart(canvas, cells.Part(area, i));
        }
    }

    private Cells CheckedCells() => Charts.Count > 0
        ? Cells.Of(Charts.Count, Columns, gap: 0)
        : throw new ArgumentException($"The chart grid '{Title}' has no charts; it needs at least 1.");
}

using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Equal parts of an area, row by row.</summary>
/// <param name="Columns">Parts in a row.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Gap">Units between two parts.</param>
internal readonly record struct Cells(int Columns, int Rows, float Gap)
{
    /// <summary>As many rows as are needed.</summary>
    /// <param name="count">The number of parts, at least 1.</param>
    /// <param name="columns">Parts in a row; null for all in one.</param>
    /// <param name="gap">Units between two parts.</param>
    /// <exception cref="ArgumentException">There is less than 1 column.</exception>
    public static Cells Of(int count, int? columns, float gap)
    {
        if (columns < 1)
        {
            throw new ArgumentException($"Columns is {columns}; it takes at least 1.");
        }

        int inRow = Math.Min(columns ?? count, count);
        return new Cells(inRow, (count + inRow - 1) / inRow, gap);
    }

    /// <summary>One of the parts of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="index">From 0, row by row.</param>
    public SKRect Part(SKRect area, int index)
    {
        float width = (area.Width - (Columns - 1) * Gap) / Columns;
        float height = (area.Height - (Rows - 1) * Gap) / Rows;
        return SKRect.Create(
            area.Left + index % Columns * (width + Gap), area.Top + index / Columns * (height + Gap), width, height);
    }
}

using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A division of an area into equal cells, row by row.</summary>
/// <param name="Columns">The number of cells in a row.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Gap">The distance between two cells.</param>
internal readonly record struct Cells(int Columns, int Rows, float Gap)
{
    /// <summary>Creates a division with as many rows as needed.</summary>
    /// <param name="count">The number of cells, at least 1.</param>
    /// <param name="columns">The number of cells in a row; null for a single row.</param>
    /// <param name="gap">The distance between two cells.</param>
    /// <exception cref="ArgumentException"><paramref name="columns"/> is less than 1.</exception>
    public static Cells Of(int count, int? columns, float gap)
    {
        if (columns < 1)
        {
            throw new ArgumentException($"Columns is {columns}; it must be at least 1.");
        }

        int inRow = Math.Min(columns ?? count, count);
        return new Cells(inRow, (count + inRow - 1) / inRow, gap);
    }

    /// <summary>The rectangle of a cell.</summary>
    /// <param name="area">The divided area.</param>
    /// <param name="index">The index of the cell, from 0, row by row.</param>
    public SKRect Part(SKRect area, int index)
    {
        float width = (area.Width - (Columns - 1) * Gap) / Columns;
        float height = (area.Height - (Rows - 1) * Gap) / Rows;
        return SKRect.Create(
            area.Left + index % Columns * (width + Gap), area.Top + index / Columns * (height + Gap), width, height);
    }
}

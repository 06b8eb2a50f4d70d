using ScottPlot;

namespace NetGen.Samples;

/// <summary>Functions of two variables, sampled on a grid.</summary>
internal static class Sampled
{
    /// <summary>The values at the centers of the cells, from the top left: [y x x].</summary>
    public static double[,] On(Interval xRange, Interval yRange, int cells, Func<double, double, double> function)
    {
        double[,] values = new double[cells, cells];
        for (int row = 0; row < cells; row++)
        {
            double y = yRange.Middle(cells - 1 - row, cells);
            for (int column = 0; column < cells; column++)
            {
                values[row, column] = function(xRange.Middle(column, cells), y);
            }
        }

        return values;
    }

    /// <summary>The values with their coordinates: [x x y].</summary>
    public static Coordinates3d[,] Grid(Interval xRange, Interval yRange, double[,] values)
    {
        int cells = values.GetLength(0);
        Coordinates3d[,] grid = new Coordinates3d[cells, cells];
        for (int row = 0; row < cells; row++)
        {
            double y = yRange.Middle(cells - 1 - row, cells);
            for (int column = 0; column < cells; column++)
            {
                grid[row, column] = new Coordinates3d(xRange.Middle(column, cells), y, values[row, column]);
            }
        }

        return grid;
    }

    /// <summary>The bounding rectangle of the grid.</summary>
    public static CoordinateRect Area(Interval xRange, Interval yRange) => new(xRange.From, xRange.To, yRange.From, yRange.To);
}

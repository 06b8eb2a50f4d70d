using ScottPlot;

namespace NetGen.Samples;

/// <summary>Functions of two variables in the cells of a grid.</summary>
internal static class Sampled
{
    /// <summary>The values in the middles of the cells, [y x x], from the top left.</summary>
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

    /// <summary>The same with their places, [x x y].</summary>
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

    /// <summary>The rectangle of the grid.</summary>
    public static CoordinateRect Area(Interval xRange, Interval yRange) => new(xRange.From, xRange.To, yRange.From, yRange.To);
}

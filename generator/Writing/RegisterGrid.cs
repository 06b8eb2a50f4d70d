namespace NetGen.Generator.Writing;

/// <summary>
/// The running sums of a tile, which stay in registers: rows (samples or inputs) times columns (vectors side by side). One step of the tile
/// multiplies every column's vector with every row's broadcast value.
/// </summary>
/// <param name="name">The letter that the sums' names start with.</param>
/// <param name="rows">How many rows.</param>
/// <param name="columns">The columns.</param>
/// <param name="suffix">Tells this grid's names from those of others beside it.</param>
internal sealed class RegisterGrid(string name, int rows, Columns columns, string suffix = "")
{
    private const int DeclaredPerLine = 4;

    private readonly VectorType _vector = columns.Vector;

    /// <summary>The name of one sum.</summary>
    public string Sum(int row, int column) => $"{name}{row}{columns.Letter(column)}{suffix}";

    /// <summary>Calls back for every sum.</summary>
    public void ForEach(Action<int, int> action)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns.Count; column++)
            {
                action(row, column);
            }
        }
    }

    /// <summary>Declares the sums as zeros, a few on each line.</summary>
    public void Declare(CodeWriter code)
    {
        List<string> zeros = [];
        ForEach((row, column) => zeros.Add($"{Sum(row, column)} = {_vector.Zero}"));
        for (int first = 0; first < zeros.Count; first += DeclaredPerLine)
        {
            code.Line($"{_vector.Type} {string.Join(", ", zeros.Skip(first).Take(DeclaredPerLine))};");
        }
    }

    /// <summary>Loads the vectors of one step, and adds their products with the rows' values to the sums.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="vectorName">The letter that the names of the columns' vectors start with.</param>
    /// <param name="load">The vector of a column.</param>
    /// <param name="rowName">The letter that the names of the rows' values start with, where they need names.</param>
    /// <param name="broadcast">The value of a row in all lanes.</param>
    /// <param name="step">Tells the names of this step from those of others beside it.</param>
    public void MultiplyAdd(
        CodeWriter code, string vectorName, Func<int, string> load, string rowName, Func<int, string> broadcast, string step = "")
    {
        for (int column = 0; column < columns.Count; column++)
        {
            code.Line($"{_vector.Type} {vectorName}{columns.Letter(column)}{step} = {load(column)};");
        }

        for (int row = 0; row < rows; row++)
        {
            // Used once, the value can be an operand of the instruction itself; used by several columns, it gets a register.
            string value = broadcast(row);
            if (columns.Count > 1)
            {
                code.Line($"{_vector.Type} {rowName}{row}{step} = {value};");
                value = $"{rowName}{row}{step}";
            }

            for (int column = 0; column < columns.Count; column++)
            {
                string sum = Sum(row, column);
                code.Line($"{sum} = {_vector.MultiplyAdd($"{vectorName}{columns.Letter(column)}{step}", value, sum)};");
            }
        }
    }
}

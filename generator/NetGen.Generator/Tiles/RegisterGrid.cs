using NetGen.Generator.Writing;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The running sums of a tile, which stay in registers: rows (samples, inputs or filters) times columns (vectors side by side). One step of the tile
/// multiplies every column's vector with every row's broadcast value.
/// </summary>
/// <remarks>
/// The names say what a register holds. Its letters are those of the maths: a sum that becomes z is <c>z</c>, one that becomes dx is <c>dx</c>. The number
/// after them is the row, the capital letter the column: <c>z3B</c> is z of row 3 in column B. Where several runs of a sum are side by side, <c>_run1</c>
/// says which: <c>z3B_run1</c>. Columns' vectors have a letter alone, <c>wB</c>; rows' values a number alone, <c>x3</c>.
/// </remarks>
/// <param name="name">What the sums become: z, dx, dW.</param>
/// <param name="rows">How many rows.</param>
/// <param name="columns">The columns.</param>
/// <param name="suffix">Tells this grid's names from those of others beside it.</param>
internal sealed class RegisterGrid(string name, int rows, Columns columns, string suffix = "")
{
    private readonly VectorType _vector = columns.Vector;

    /// <summary>The name of one sum.</summary>
    public string Sum(int row, int column) => $"{name}{row}{Columns.Letter(column)}{suffix}";

    /// <summary>Declares the sums of all grids as zeros or with other values.</summary>
    public static void Declare(CodeWriter code, IReadOnlyList<RegisterGrid> grids, Func<int, string>? initial = null)
    {
        code.Declarations(grids[0]._vector.Type, grids.SelectMany(grid => grid.Declarations(initial)));
    }

    /// <summary>
    /// Loads the vectors of one step, and adds their products with the rows' values to the sums.
    /// </summary>
    /// <param name="code">The writer.</param>
    /// <param name="vectorName">What the names of the columns' vectors start with.</param>
    /// <param name="vectors">The reference that the columns' vectors are read from.</param>
    /// <param name="vectorOffset">Where a column's vector is, in floats.</param>
    /// <param name="rowName">What the names of the rows' values start with, where they need names.</param>
    /// <param name="row">The reference that the rows' values are read from.</param>
    /// <param name="rowOffset">Where a row's value is, in floats.</param>
    /// <param name="step">Tells the names of this step from those of others beside it.</param>
    public void MultiplyAdd(
        CodeWriter code, string vectorName, string vectors, Func<int, string> vectorOffset, string rowName, string row, Func<int, string> rowOffset,
        string step = "")
    {
        if (rows == 1 && columns.Count == 1)
        {
            string sum = Sum(0, 0);
            code.Line($"{sum} = {_vector.MultiplyAdd(vectors, vectorOffset(0), row, rowOffset(0), sum)};");
            return;
        }

        // What is used once is an operand of the instruction itself; what is used several times gets a name, and so a register.
        Func<int, string> vector = column => _vector.Load(vectors, vectorOffset(column));
        if (rows > 1)
        {
            vector = column => $"{vectorName}{Columns.Letter(column)}{step}";
            code.Statements(AllColumns(column => $"{_vector.Type} {vector(column)} = {_vector.Load(vectors, vectorOffset(column))};"));
        }

        for (int index = 0; index < rows; index++)
        {
            string offset = rowOffset(index);
            if (columns.Count == 1)
            {
                string sum = Sum(index, 0);
                code.Line($"{sum} = {_vector.MultiplyAdd(vector(0), row, offset, sum)};");
                continue;
            }

            string value = $"{rowName}{index}{step}";
            IEnumerable<string> products = AllColumns(
                column => $"{Sum(index, column)} = {_vector.MultiplyAdd(vector(column), value, Sum(index, column))};");
            code.Statements([$"{_vector.Type} {value} = {_vector.Broadcast(row, offset)};", .. products]);
        }
    }

    /// <summary>Writes a statement for every sum, row by row.</summary>
    public void Statements(CodeWriter code, Func<int, int, string> statement) => ForEach((row, column) => code.Line(statement(row, column)));

    /// <summary>Goes through all sums, row by row.</summary>
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

    private IEnumerable<string> Declarations(Func<int, string>? initial) => Enumerable.Range(0, rows).SelectMany(row =>
        AllColumns(column => $"{Sum(row, column)} = {initial?.Invoke(column) ?? _vector.Zero}"));

    private IEnumerable<string> AllColumns(Func<int, string> text) => Enumerable.Range(0, columns.Count).Select(text);
}

namespace NetGen.Samples.Tests;

/// <summary>Tables with thousands of columns, categories, classes or marks: everything is looked at a few times, not once for each of the others.</summary>
public class LargeCsvTests
{
    private const int Many = 3000;

    // How often a thing may be looked at.
    private const int Few = 8;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ManyColumns(bool hasHeader)
    {
        CountedList<string> columns = new([.. Enumerable.Range(0, Many).Select(i => hasHeader ? $"c{i}" : $"{i}"), hasHeader ? "y" : $"{Many}"]);
        CountedList<(int, string[])> rows = new([Row(1, "a"), Row(2, "b")]);
        CsvData data = CsvData.Read(new CsvTable("data.csv", hasHeader, columns, rows), new CsvOptions { Class = hasHeader ? "y" : Many });
        Assert.Equal(Many, data.InputNames.Count);
        Assert.InRange(columns.Reads, Many, Few * Many);
        Assert.InRange(rows.Reads, 2 * Many, 2 * Few * Many);

        static (int, string[]) Row(int line, string name) => (line, [.. Enumerable.Repeat("1", Many), name]);
    }

    [Fact]
    public void ManyCategoricalColumnsAndTargetsChosenByName()
    {
        CountedList<string> columns = new([.. Enumerable.Range(0, 2 * Many).Select(i => $"c{i}")]);
        CountedList<(int, string[])> rows = new([(1, [.. Enumerable.Repeat("1", 2 * Many)]), (2, [.. Enumerable.Repeat("2", 2 * Many)])]);
        CountedList<CsvColumn> inputs = new([.. Enumerable.Range(0, Many).Select(i => (CsvColumn)$"c{i}")]);
        CountedList<CsvColumn> categorical = new([.. Enumerable.Range(0, Many).Select(i => (CsvColumn)$"c{i}")]);
        CountedList<CsvColumn> targets = new([.. Enumerable.Range(Many, Many).Select(i => (CsvColumn)$"c{i}")]);
        CountedList<string> marks = new([.. Enumerable.Range(0, Many).Select(i => $"none{i}")]);
        CsvData data = CsvData.Read(new CsvTable("data.csv", true, columns, rows), new CsvOptions
        {
            Inputs = inputs,
            Categorical = categorical,
            Targets = targets,
            MissingMarks = marks,
        });
        Assert.Equal((2 * Many, Many), (data.Dataset.InputSize, data.Dataset.TargetSize));
        Assert.All(new[] { columns.Reads / 2, inputs.Reads, categorical.Reads, targets.Reads, marks.Reads }, reads => Assert.InRange(reads, Many, Few * Many));
    }

    /// <summary>The values make a square; what is taken besides it grows with its side. The spaces cost a string whenever they are cut off.</summary>
    [Fact]
    public void ManyCategoriesInOneColumn()
    {
        CountedList<(int, string[])> rows = new([.. Enumerable.Range(0, Many).Select(i => (i + 2, new[] { $" k{i} ", i % 2 == 0 ? "a" : "b" }))]);
        CsvTable table = new("data.csv", true, ["k", "y"], rows);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvData data = CsvData.Read(table, new CsvOptions { Class = "y", Categorical = ["k"] });
        long squares = sizeof(float) * (long)Many * Many;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, squares, squares + 2000L * Many);
        Assert.InRange(rows.Reads, Many, 2 * Few * Many);
        float[] inputs = new float[Many];
        data.Dataset.CopyInput(Many - 1, inputs);
        Assert.Equal(1, inputs.Sum());
        Assert.Equal($"k=k{Many - 1}", data.InputNames[Array.IndexOf(inputs, 1f)]);
    }

    [Fact]
    public void ManyClasses()
    {
        CountedList<(int, string[])> rows = new([.. Enumerable.Range(0, Many).Select(i => (i + 2, new[] { "1", $"k{i}" }))]);
        CsvData data = CsvData.Read(new CsvTable("data.csv", true, ["x", "y"], rows), new CsvOptions { Class = "y" });
        Assert.Equal((Many, Many), (data.ClassNames.Count, data.Dataset.Classes));
        Assert.InRange(rows.Reads, Many, 2 * Few * Many);
    }

    [Fact]
    public void ManyColumnsOfOneName()
    {
        CountedList<string> columns = new([.. Enumerable.Repeat("a", Many), "y"]);
        CsvTable table = new("data.csv", true, columns, [(2, [.. Enumerable.Repeat("1", Many + 1)])]);
        Assert.Equal(
            $"data.csv has {Many} columns named 'a': specify one by its index.",
            Assert.Throws<InvalidDataException>(() => CsvData.Read(table, new CsvOptions { Class = "y" })).Message);
        CsvData data = CsvData.Read(table, new CsvOptions { Inputs = [.. Enumerable.Range(0, Many).Select(i => (CsvColumn)i)], Targets = ["y"] });
        Assert.Equal(Many, data.InputNames.Count);
        Assert.InRange(columns.Reads, Many, Few * Many);
    }

    /// <summary>Some 50,000 different names would make an array of 10 GB.</summary>
    [Fact]
    public void MoreThanAnArrayHoldsIsRefused()
    {
        const int Names = 50_000;
        CsvTable table = new("data.csv", true, ["x", "k", "y"], [.. Enumerable.Range(0, Names).Select(i => (i + 2, new[] { "1", $"k{i}", $"{i % 2}" }))]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            "data.csv: 50,000 rows of 50,001 inputs exceed the maximum size of an array; column 'k' alone has 50,000 inputs.",
            Assert.Throws<InvalidDataException>(() => CsvData.Read(table, new CsvOptions { Class = "y", Categorical = ["k"] })).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000L * Names);
    }
}

namespace NetGen.Samples.Tests;

public class CsvDataTests
{
    private const string Scores = "hours,city,sleep,passed\n2.5,Oslo,8,yes\n0,Paris,6.5,no\n 1e1 ,\"Oslo\",7,yes\n";

    [Fact]
    public void NumbersCategoriesAndClasses()
    {
        CsvData data = Read(Scores, new CsvOptions { Class = "passed", Categorical = ["city"] });
        Assert.Equal(["hours", "city=Oslo", "city=Paris", "sleep"], data.InputNames);
        Assert.Equal(["no", "yes"], data.ClassNames);
        Assert.Equal([2.5f, 1, 0, 8, 0, 0, 1, 6.5f, 10, 1, 0, 7], Inputs(data));
        Assert.Equal([1, 0, 1], data.Dataset.Labels.ToArray());
    }

    [Fact]
    public void ColumnsAreChosenByNameOrPlaceInTheGivenOrder()
    {
        CsvData data = Read(Scores, new CsvOptions { Inputs = [2, "hours"], Class = 3 });
        Assert.Equal(["sleep", "hours"], data.InputNames);
        Assert.Equal([8, 2.5f, 6.5f, 0, 7, 10], Inputs(data));
    }

    [Fact]
    public void TargetsAreNumbers()
    {
        CsvData data = Read("1;2;3\n4;5;6\n", new CsvOptions { HasHeader = false, Separator = ';', Targets = [2, 0] });
        float[] targets = new float[4];
        data.Dataset.CopyTargets([0, 1], targets, 2, 2);
        Assert.Equal([3, 1, 6, 4], targets);
        Assert.Equal([2, 5], Inputs(data));
        Assert.Equal(["1"], data.InputNames);
        Assert.Empty(data.ClassNames);
    }

    [Fact]
    public void QuotedFieldsMayHoldSeparatorsQuotesAndLines()
    {
        CsvData data = Read("\"a, b\",kind\r\n1,\"x \"\"y\"\", z\"\r\n2,\"two\nlines\"\r\n", new CsvOptions { Class = "kind" });
        Assert.Equal(["a, b"], data.InputNames);
        Assert.Equal(["two\nlines", "x \"y\", z"], data.ClassNames);
    }

    [Fact]
    public void ClassesThatAreNumbersAreSortedByValue() =>
        Assert.Equal(["2", "10", "30"], Read("x,c\n1,10\n1,2\n1,30\n", new CsvOptions { Class = "c" }).ClassNames);

    [Fact]
    public void MissingValuesAreRefusedDroppedOrFilled()
    {
        const string Text = "x,city,y\n1,A,1\n,B,2\n4,NA,3\n";
        CsvOptions options = new() { Targets = ["y"], Categorical = ["city"], MissingMarks = ["NA"] };
        Assert.Equal("data.csv, line 3, column 'x': the value is missing.", Refused(Text, options));

        CsvData dropped = Read(Text, options with { Missing = MissingValues.DropRow });
        Assert.Equal([1, 1], Inputs(dropped));
        Assert.Equal(2, dropped.DroppedRows);
        Assert.Equal(["x", "city=A"], dropped.InputNames);

        foreach (MissingValues filled in new[] { MissingValues.FillMean, MissingValues.FillWith(0) })
        {
            Assert.Equal(
                "data.csv: column 'city' has no values to determine its categories from.",
                Refused("city,y\n,1\nNA,2\n", options with { Missing = filled }));
        }

        Assert.Equal("data.csv, line 2, column 'city': the value is missing.", Refused("city,y\n,1\nNA,2\n", options));
        Assert.Equal([1, 1, 0, 2.5f, 0, 1, 4, 0, 0], Inputs(Read(Text, options with { Missing = MissingValues.FillMean })));
        Assert.Equal([1, 1, 0, -1, 0, 1, 4, 0, 0], Inputs(Read(Text, options with { Missing = MissingValues.FillWith(-1) })));
    }

    [Fact]
    public void AnotherFileIsReadWithWhatTheFirstHasTaught()
    {
        using TemporaryDirectory directory = new();
        CsvOptions options = new() { Class = "passed", Categorical = ["city"], Missing = MissingValues.FillMean };
        CsvData train = CsvData.Read(Write(directory, "train.csv", Scores), options);
        CsvData test = train.ReadLike(Write(directory, "test.csv", "passed,sleep,city,hours\nyes,,Paris,1\n"));
        Assert.Equal(train.InputNames, test.InputNames);
        Assert.Equal(train.ClassNames, test.ClassNames);
        Assert.Equal([1, 0, 1, 21.5f / 3], Inputs(test));
        Assert.Equal([1], test.Dataset.Labels.ToArray());

        Assert.Equal(
            "test.csv, line 3, column 'city': 'Rome' is not one of Oslo, Paris.",
            Refused(() => train.ReadLike(Write(directory, "test.csv", "passed,sleep,city,hours\nyes,,Paris,1\nyes,1,Rome,1\n"))));
        Assert.Equal(
            "test.csv, line 2, column 'passed': 'maybe' is not one of no, yes.",
            Refused(() => train.ReadLike(Write(directory, "test.csv", "passed,sleep,city,hours\nmaybe,1,Oslo,1\n"))));
    }

    [Fact]
    public void MessagesNameFileLineAndColumn()
    {
        CsvOptions options = new() { Class = "passed", Inputs = ["hours"] };
        Assert.Equal("data.csv, line 4, column 'hours': 'abc' is not a number.", Refused("hours,passed\n1,yes\n\nabc,no\n", options));
        Assert.Equal("data.csv, line 3, column 'hours': '1e99' is not a number.", Refused("hours,passed\n1,yes\n1e99,no\n", options));
        Assert.Equal("data.csv, line 3, column 'hours': '1,5' is not a number.", Refused("hours,passed\n1,yes\n\"1,5\",no\n", options));
        Assert.Equal("data.csv, line 5, column 'hours': 'x' is not a number.", Refused("hours,passed\n1,\"y\nes\"\n1,no\nx,no\n", options));
        Assert.Equal("data.csv, line 3, column 'passed': the class is missing.", Refused("hours,passed\n1,yes\n2,\n", options));
        Assert.Equal("data.csv, line 3: the line has 3 fields, but the first line has 2.", Refused("hours,passed\n1,yes\n2,no,no\n", options));
        Assert.StartsWith("data.csv, line 2: a quote", Refused("hours,passed\n1\"2,yes\n2,no\n", options));
        Assert.Equal("data.csv has no rows below its header.", Refused("hours,passed\n", options));
        Assert.Equal("data.csv: column 'passed' has only one class, 'yes'.", Refused("hours,passed\n1,yes\n", options));
    }

    [Fact]
    public void MessagesNameTheColumnsThatThereAre()
    {
        Assert.Equal(
            "data.csv has no column 'hour'; its columns are hours, city, sleep, passed.",
            Refused(Scores, new CsvOptions { Class = "passed", Inputs = ["hour"] }));
        Assert.Equal("data.csv has no column 4; its 4 columns are numbered from 0 to 3.", Refused(Scores, new CsvOptions { Class = 4 }));
        Assert.Equal(
            "data.csv is read without a header: specify column 'passed' by its index.",
            Refused(Scores, new CsvOptions { HasHeader = false, Class = "passed" }));
        Assert.Equal("data.csv: column 'hours' is used twice.", Refused(Scores, new CsvOptions { Class = "passed", Inputs = ["hours", 0] }));
        Assert.Equal(
            "data.csv: column 'city' is marked as categorical, but is not an input.",
            Refused(Scores, new CsvOptions { Class = "passed", Inputs = ["hours"], Categorical = ["city"] }));
        Assert.Equal(
            "data.csv has 2 columns named 'a': specify one by its index.",
            Refused("a,a,c\n1,2,3\n", new CsvOptions { Targets = ["c"], Inputs = ["a"] }));
        Assert.Equal(
            "data.csv has no columns for inputs; all of its columns are targets: passed.",
            Refused("passed\nyes\nno\n", new CsvOptions { Class = "passed" }));
        Assert.Equal(
            "data.csv has no columns for inputs; all of its columns are targets: 0, 1.",
            Refused("1,2\n3,4\n", new CsvOptions { HasHeader = false, Targets = [1, 0] }));
        Assert.Throws<ArgumentException>("options", () => Read(Scores, new CsvOptions { Class = "passed", Inputs = [] }));
        Assert.Throws<ArgumentException>("options", () => Read(Scores, new CsvOptions()));
        Assert.Throws<ArgumentException>("options", () => Read(Scores, new CsvOptions { Class = "passed", Targets = ["hours"] }));
    }

    private static CsvData Read(string text, CsvOptions options)
    {
        using TemporaryDirectory directory = new();
        return CsvData.Read(Write(directory, "data.csv", text), options);
    }

    private static string Refused(string text, CsvOptions options) => Refused(() => Read(text, options));

    private static string Refused(Func<CsvData> read) => Assert.Throws<InvalidDataException>(read).Message;

    private static string Write(TemporaryDirectory directory, string name, string text)
    {
        File.WriteAllText(directory[name], text);
        return directory[name];
    }

    private static float[] Inputs(CsvData data)
    {
        float[] inputs = new float[data.Dataset.Count * data.Dataset.InputSize];
        data.Dataset.CopyInputs([.. Enumerable.Range(0, data.Dataset.Count)], inputs);
        return inputs;
    }
}

namespace NetGen.Samples;

/// <summary>What the columns of a CSV file are. Numbers are read as the invariant culture writes them: 1234.5.</summary>
/// <example><code>
/// CsvData students = CsvData.Read("scores.csv", new CsvOptions { Inputs = ["hours", "sleep"], Class = "passed" });
/// </code></example>
public sealed record CsvOptions
{
    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What stands between two fields.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The columns of the inputs, in the order of the network's inputs; null for all but those of the targets.</summary>
    public IReadOnlyList<CsvColumn>? Inputs { get; init; }

    /// <summary>Those inputs that are names, not numbers: each becomes as many inputs as there are names, one of them 1 and the others 0.</summary>
    public IReadOnlyList<CsvColumn> Categorical { get; init; } = [];

    /// <summary>The column of the class, for classification: whatever stands in it is the name of a class.</summary>
    public CsvColumn? Class { get; init; }

    /// <summary>The columns of the target values, for regression.</summary>
    public IReadOnlyList<CsvColumn> Targets { get; init; } = [];

    /// <summary>What becomes of rows in which an input is missing. A row without its target is refused, or dropped.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>What stands for a missing value, besides nothing at all: "NA", "?".</summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = [];
}

namespace NetGen.Samples;

/// <summary>The meaning of the columns of a CSV file. Numbers are in the format of the invariant culture, such as 1234.5.</summary>
/// <example><code>
/// CsvData students = CsvData.Read("scores.csv", new CsvOptions { Inputs = ["hours", "sleep"], Class = "passed" });
/// </code></example>
public sealed record CsvOptions
{
    /// <summary>Whether the first line contains the names of the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The character between two fields.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The columns of the inputs, in the order of the network's inputs; null for all columns except the targets.</summary>
    public IReadOnlyList<CsvColumn>? Inputs { get; init; }

    /// <summary>The categorical inputs, whose values are names: each is one-hot encoded, with one input for each distinct name.</summary>
    public IReadOnlyList<CsvColumn> Categorical { get; init; } = [];

    /// <summary>The column of the class, for classification: each distinct value is the name of a class.</summary>
    public CsvColumn? Class { get; init; }

    /// <summary>The columns of the target values, for regression.</summary>
    public IReadOnlyList<CsvColumn> Targets { get; init; } = [];

    /// <summary>How to treat rows in which an input is missing. A row without its target is rejected or dropped.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>Texts that mark a missing value, in addition to an empty field, such as "NA" or "?".</summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = [];
}

namespace NetGen.Samples;

/// <summary>How to treat rows in which a value is missing.</summary>
public readonly record struct MissingValues
{
    private MissingValues(bool dropsRow, bool fillsMean, float? constant)
    {
        DropsRow = dropsRow;
        FillsMean = fillsMean;
        Constant = constant;
    }

    /// <summary>Rejects the file; the default.</summary>
    public static MissingValues Refuse => default;

    /// <summary>Drops the rows.</summary>
    public static MissingValues DropRow => new(true, false, null);

    /// <summary>Fills in the mean of the column's other values; in a categorical column, no category.</summary>
    public static MissingValues FillMean => new(false, true, null);

    internal bool DropsRow { get; }

    internal bool FillsMean { get; }

    internal float? Constant { get; }

    internal bool Fills => FillsMean || Constant != null;

    /// <summary>Fills in a constant; in a categorical column, no category.</summary>
    public static MissingValues FillWith(float constant) => new(false, false, constant);
}

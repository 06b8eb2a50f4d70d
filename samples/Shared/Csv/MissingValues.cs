namespace NetGen.Samples;

/// <summary>What becomes of rows in which a value is missing.</summary>
public readonly record struct MissingValues
{
    private MissingValues(bool dropsRow, bool fillsMean, float? constant)
    {
        DropsRow = dropsRow;
        FillsMean = fillsMean;
        Constant = constant;
    }

    /// <summary>They are refused; the default.</summary>
    public static MissingValues Refuse => default;

    /// <summary>They are left out.</summary>
    public static MissingValues DropRow => new(true, false, null);

    /// <summary>The mean of the column's other values takes their place; no category, where there are categories.</summary>
    public static MissingValues FillMean => new(false, true, null);

    internal bool DropsRow { get; }

    internal bool FillsMean { get; }

    internal float? Constant { get; }

    internal bool Fills => FillsMean || Constant != null;

    /// <summary>A number takes their place; no category, where there are categories.</summary>
    public static MissingValues FillWith(float constant) => new(false, false, constant);
}

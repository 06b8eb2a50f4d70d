namespace NetGen.Bench.Tables;

/// <summary>The unit in which the table shows the figures of a line, chosen so that the generated network's is short.</summary>
/// <param name="Unit">The unit, such as "us" or "M/s".</param>
/// <param name="Factor">The factor from the unit of the results.</param>
public sealed record Scale(string Unit, double Factor)
{
    /// <summary>Returns the scale for a figure.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit in the results, such as "ns/sample".</param>
    public static Scale Of(double value, string unit) => unit switch
    {
        "ns/sample" => value < 1e4 ? new("ns", 1) : new("us", 1e-3),
        "us/step" => new("us", 1),
        "s/epoch" => new("s", 1),
        "samples/s" or "steps/s" => value < 1e6 ? new("k/s", 1e-3) : new("M/s", 1e-6),
        _ => new(unit, 1),
    };

    /// <summary>Returns the figure in this unit, with three digits.</summary>
    public string Text(double value) => Figure.ThreeDigits(Factor * value);
}

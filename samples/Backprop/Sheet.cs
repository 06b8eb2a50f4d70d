using System.Globalization;

namespace Backprop;

/// <summary>Lines of a calculation, one below the other: what it is, its formula, the formula with the numbers put in, the number.</summary>
internal sealed class Sheet(TextWriter writer)
{
    /// <summary>As many digits as single precision has.</summary>
    public static string Number(double value) => value.ToString("F7", CultureInfo.InvariantCulture);

    /// <summary>A part of the calculation.</summary>
    public void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
        writer.WriteLine(new string('-', text.Length));
    }

    /// <summary>A line of text.</summary>
    public void Text(string text) => writer.WriteLine(text);

    /// <summary>A line of the calculation.</summary>
    /// <param name="name">What it is: "net_h1".</param>
    /// <param name="formula">"w1 i1 + w2 i2 + b1".</param>
    /// <param name="numbers">The same with numbers; empty for nothing.</param>
    /// <param name="value">The number.</param>
    public void Row(string name, string formula, string numbers, double value)
    {
        string substituted = numbers.Length == 0 ? "" : $"= {numbers}";
        writer.WriteLine($"  {name,-16}= {formula,-34}{substituted,-46}={Number(value),11}");
    }
}

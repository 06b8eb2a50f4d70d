using System.Globalization;

namespace Backprop;

/// <summary>Writes a calculation line by line: a name, its formula, the formula with numbers substituted, and the value.</summary>
internal sealed class Sheet(TextWriter writer)
{
    /// <summary>Formats a number with seven decimal places, about the precision of a float.</summary>
    public static string Number(double value) => value.ToString("F7", CultureInfo.InvariantCulture);

    /// <summary>Writes the heading of a section.</summary>
    public void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
        writer.WriteLine(new string('-', text.Length));
    }

    /// <summary>Writes a line of text.</summary>
    public void Text(string text) => writer.WriteLine(text);

    /// <summary>Writes a line of the calculation.</summary>
    /// <param name="name">The name of the quantity, such as "net_h1".</param>
    /// <param name="formula">Its formula, such as "w1 i1 + w2 i2 + b1".</param>
    /// <param name="numbers">The formula with numbers substituted; empty to omit it.</param>
    /// <param name="value">Its value.</param>
    public void Row(string name, string formula, string numbers, double value)
    {
        string substituted = numbers.Length == 0 ? "" : $"= {numbers}";
        writer.WriteLine($"  {name,-16}= {formula,-34}{substituted,-46}={Number(value),11}");
    }
}

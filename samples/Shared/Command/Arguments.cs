using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace NetGen.Samples;

/// <summary>Kinds of options; each refuses what it does not take with one sentence that says what it would.</summary>
public static class Arguments
{
    /// <summary>A number within a range.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For --help.</param>
    /// <param name="accepts">Whether a value lies within the range.</param>
    /// <param name="range">The range in words: "a whole number of at least 1".</param>
    public static Option<T?> Number<T>(string name, string description, Func<T, bool> accepts, string range)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result => ParseNumber(result, accepts, range),
        };

    /// <summary>A file or a directory.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="kind">"file" or "directory".</param>
    /// <param name="description">For --help.</param>
    public static Option<string?> Place(string name, string kind, string description) => new(name)
    {
        Description = description,
        HelpName = kind,
        CustomParser = result => ParsePlace(result, kind),
    };

    /// <summary>One of the members of an enum, in lower case; the first one if the option is not given.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For --help; the names follow it.</param>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(member => member.ToLowerInvariant())];
        return new Option<T>(name)
        {
            Description = $"{description}: {string.Join(", ", names)}. [default: {names[0]}]",
            HelpName = "name",
            CustomParser = result => ParseChoice<T>(result, names),
        };
    }

    private static T? ParseNumber<T>(ArgumentResult result, Func<T, bool> accepts, string range)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && accepts(value))
        {
            return value;
        }

        result.AddError($"{NameOf(result)} takes {range}, not '{text}'.");
        return null;
    }

    private static string? ParsePlace(ArgumentResult result, string kind)
    {
        string text = result.Tokens[0].Value;
        if (text.Length == 0)
        {
            result.AddError($"{NameOf(result)} takes a {kind}, not an empty name.");
        }

        return text;
    }

    private static T ParseChoice<T>(ArgumentResult result, string[] names)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        int place = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        if (place >= 0)
        {
            return Enum.GetValues<T>()[place];
        }

        result.AddError($"{NameOf(result)} takes {string.Join(", ", names)}, not '{text}'.");
        return default;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}

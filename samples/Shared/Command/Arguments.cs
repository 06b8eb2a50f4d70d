using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace NetGen.Samples;

/// <summary>Kinds of command-line options; each rejects an invalid value with one sentence that says what is valid.</summary>
public static class Arguments
{
    /// <summary>Creates an option for a number in a range.</summary>
    /// <param name="name">The name of the option, with its dashes.</param>
    /// <param name="description">The description for --help.</param>
    /// <param name="accepts">Returns whether a value is in the range.</param>
    /// <param name="range">The range in words, such as "a whole number of at least 1".</param>
    public static Option<T?> Number<T>(string name, string description, Func<T, bool> accepts, string range)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result => ParseNumber(result, accepts, range),
        };

    /// <summary>Creates an option for a file or a directory.</summary>
    /// <param name="name">The name of the option, with its dashes.</param>
    /// <param name="kind">Either "file" or "directory".</param>
    /// <param name="description">The description for --help.</param>
    public static Option<string?> Place(string name, string kind, string description) => new(name)
    {
        Description = description,
        HelpName = kind,
        CustomParser = result => ParsePlace(result, kind),
    };

    /// <summary>Creates an option for a member of an enum, in lower case; the first member is the default.</summary>
    /// <param name="name">The name of the option, with its dashes.</param>
    /// <param name="description">The description for --help; the names of the members are appended.</param>
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

        result.AddError($"{NameOf(result)} must be {range}, not '{text}'.");
        return null;
    }

    private static string? ParsePlace(ArgumentResult result, string kind)
    {
        string text = result.Tokens[0].Value;
        if (text.Length == 0)
        {
            result.AddError($"{NameOf(result)} must name a {kind}, but the name is empty.");
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

        result.AddError($"{NameOf(result)} must be one of {string.Join(", ", names)}, not '{text}'.");
        return default;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}

using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>The numbers of a checkpoint, as texts that say them exactly.</summary>
/// <param name="file">The file that they are in.</param>
internal readonly struct CheckpointTexts(TensorFile file)
{
    /// <summary>Writes a number.</summary>
    public void Set<T>(string name, T value)
        where T : INumber<T> => file.Texts[name] = value.ToString(Format<T>(), CultureInfo.InvariantCulture);

    /// <summary>Reads a number of any value.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public T Get<T>(string name)
        where T : INumber<T>
    {
        if (!file.Texts.TryGetValue(name, out string? text))
        {
            throw new InvalidDataException($"its '{name}' is missing");
        }

        return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"its '{name}' is '{text}', which is no {typeof(T).Name}");
    }

    /// <summary>Reads a number within limits, which NaN never is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="least">The least value that there may be.</param>
    /// <param name="most">The greatest.</param>
    /// <exception cref="InvalidDataException">There is none of that name, or it is outside.</exception>
    public T Get<T>(string name, T least, T most)
        where T : INumber<T>
    {
        T value = Get<T>(name);
        NumberCheck.ThrowIfOutside(value, least, most, $"'{name}'");
        return value;
    }

    /// <summary>Reads a number of things.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">The greatest that there may be.</param>
    /// <exception cref="InvalidDataException">There is none of that name, or it is negative or greater.</exception>
    public int Count(string name, int most = int.MaxValue) => Get(name, 0, most);

    /// <summary>Reads whether something is so.</summary>
    /// <exception cref="InvalidDataException">There is neither 0 nor 1 of that name.</exception>
    public bool Flag(string name) => Get(name, 0, 1) == 1;

    /// <summary>Reads a time in seconds that a <see cref="TimeSpan"/> holds.</summary>
    /// <exception cref="InvalidDataException">There is none of that name, or it is negative, too long or not finite.</exception>
    public double Seconds(string name) => Get(name, 0, NumberCheck.LongestSeconds);

    /// <summary>Writes some numbers.</summary>
    public void Set(string name, ReadOnlySpan<long> values) => file.Texts[name] = string.Join(' ', values.ToArray());

    /// <summary>Reads a number of things that files of earlier versions do not have.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What it is in those.</param>
    /// <param name="most">The greatest that there may be.</param>
    /// <exception cref="InvalidDataException">It is negative or greater.</exception>
    public T CountOr<T>(string name, T otherwise, T most)
        where T : INumber<T> => file.Texts.ContainsKey(name) ? Get(name, T.Zero, most) : otherwise;

    /// <summary>Reads several numbers of things; null in files of earlier versions, which do not have them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="length">How many numbers there are.</param>
    /// <param name="most">The greatest that each may be.</param>
    /// <exception cref="InvalidDataException">They are not as many, or one is no number, negative or greater.</exception>
    public long[]? Counts(string name, int length, long most)
    {
        if (!file.Texts.TryGetValue(name, out string? all))
        {
            return null;
        }

        string[] texts = all.Split(' ');
        long[] values = new long[length];
        for (int i = 0; i < length; i++)
        {
            if (texts.Length != length || !long.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
            {
                throw new InvalidDataException($"its '{name}' is '{all}', which is not {length} whole numbers of at least 0");
            }

            NumberCheck.ThrowIfOutside(values[i], 0, most, $"'{name}'");
        }

        return values;
    }

    // The shortest text that gives back the same bits.
    private static string? Format<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? "R" : null;
}

using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>The numbers of a checkpoint, stored as texts without loss of precision.</summary>
/// <param name="file">The checkpoint file.</param>
internal readonly struct CheckpointTexts(TensorFile file)
{
    /// <summary>Writes a number.</summary>
    public void Set<T>(string name, T value)
        where T : INumber<T> => file.Texts[name] = value.ToString(Format<T>(), CultureInfo.InvariantCulture);

    /// <summary>Reads a number without limits.</summary>
    /// <exception cref="InvalidDataException">The number is missing or malformed.</exception>
    public T Get<T>(string name)
        where T : INumber<T>
    {
        if (!file.Texts.TryGetValue(name, out string? text))
        {
            throw new InvalidDataException($"its '{name}' is missing");
        }

        return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"its '{name}' is '{text}', which is not a valid {typeof(T).Name}");
    }

    /// <summary>Reads a number within limits; NaN is outside any limits.</summary>
    /// <param name="name">The name.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="most">The maximum.</param>
    /// <exception cref="InvalidDataException">The number is missing, malformed or outside its limits.</exception>
    public T Get<T>(string name, T least, T most)
        where T : INumber<T>
    {
        T value = Get<T>(name);
        NumberCheck.ThrowIfOutside(value, least, most, $"'{name}'");
        return value;
    }

    /// <summary>Reads a count.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">The maximum.</param>
    /// <exception cref="InvalidDataException">The count is missing, malformed, negative or greater than its maximum.</exception>
    public int Count(string name, int most = int.MaxValue) => Get(name, 0, most);

    /// <summary>Reads a Boolean value, stored as 0 or 1.</summary>
    /// <exception cref="InvalidDataException">The value is missing, or neither 0 nor 1.</exception>
    public bool Flag(string name) => Get(name, 0, 1) == 1;

    /// <summary>Reads a time in seconds that a <see cref="TimeSpan"/> can hold.</summary>
    /// <exception cref="InvalidDataException">The time is missing, malformed, negative, too long or not finite.</exception>
    public double Seconds(string name) => Get(name, 0, NumberCheck.LongestSeconds);

    /// <summary>Writes several numbers.</summary>
    public void Set(string name, ReadOnlySpan<long> values) => file.Texts[name] = string.Join(' ', values.ToArray());

    /// <summary>Reads a count that files of earlier versions do not have.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">The value for such a file.</param>
    /// <param name="most">The maximum.</param>
    /// <exception cref="InvalidDataException">The count is malformed, negative or greater than its maximum.</exception>
    public T CountOr<T>(string name, T otherwise, T most)
        where T : INumber<T> => file.Texts.ContainsKey(name) ? Get(name, T.Zero, most) : otherwise;

    /// <summary>Reads several counts; null for files of earlier versions, which do not have them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="length">The number of counts.</param>
    /// <param name="most">The maximum of each count.</param>
    /// <exception cref="InvalidDataException">Their number differs, or a count is malformed, negative or greater than its
    /// maximum.</exception>
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
                throw new InvalidDataException($"its '{name}' is '{all}'; it must be {length} whole numbers of at least 0");
            }

            NumberCheck.ThrowIfOutside(values[i], 0, most, $"'{name}'");
        }

        return values;
    }

    // The shortest text that reads back as the same bits.
    private static string? Format<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? "R" : null;
}

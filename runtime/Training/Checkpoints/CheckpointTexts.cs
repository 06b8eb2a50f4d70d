using System.Globalization;
using System.Numerics;

namespace NetGen.Kernels;

/// <summary>The numbers of a checkpoint, as texts that say them exactly.</summary>
/// <param name="file">The file that they are in.</param>
internal readonly struct CheckpointTexts(TensorFile file)
{
    /// <summary>Writes a number.</summary>
    public void Set<T>(string name, T value)
        where T : INumber<T> => file.Texts[name] = value.ToString(Format<T>(), CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public T Get<T>(string name)
        where T : INumber<T> =>
        file.Texts.TryGetValue(name, out string? text) && T.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"its '{name}' is missing or no number of its kind");

    /// <summary>Writes some numbers.</summary>
    public void Set(string name, ReadOnlySpan<int> values) => file.Texts[name] = string.Join(' ', values.ToArray());

    /// <summary>Reads a number that files of earlier versions do not have.</summary>
    /// <exception cref="InvalidDataException">It is no number.</exception>
    public T GetOr<T>(string name, T otherwise)
        where T : INumber<T> => file.Texts.ContainsKey(name) ? Get<T>(name) : otherwise;

    /// <summary>Reads some numbers; null in files of earlier versions, which do not have them.</summary>
    /// <exception cref="InvalidDataException">They are not as many, or no numbers.</exception>
    public int[]? GetAll(string name, int count)
    {
        if (!file.Texts.TryGetValue(name, out string? all))
        {
            return null;
        }

        string[] texts = all.Split(' ');
        int[] values = new int[count];
        for (int i = 0; i < count; i++)
        {
            if (texts.Length != count || !int.TryParse(texts[i], NumberStyles.Integer, CultureInfo.InvariantCulture, out values[i]))
            {
                throw new InvalidDataException($"its '{name}' is not {count} whole numbers");
            }
        }

        return values;
    }

    // The shortest text that gives back the same bits.
    private static string? Format<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? "R" : null;
}

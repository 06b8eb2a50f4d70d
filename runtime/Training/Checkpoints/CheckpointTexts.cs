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

    // The shortest text that gives back the same bits.
    private static string? Format<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? "R" : null;
}

using System.Text.Json;

namespace NetGen;

/// <summary>What the header of a file of tensors says of one of them.</summary>
/// <param name="Type">F32 or F64.</param>
/// <param name="Shape">Its dimensions, at least 0 each.</param>
/// <param name="Size">Its bytes, as many as an array holds.</param>
internal readonly record struct TensorEntry(string Type, int[] Shape, long Size)
{
    /// <summary>Reads an entry.</summary>
    /// <param name="property">The entry.</param>
    /// <param name="start">Where the values of the one before end.</param>
    /// <exception cref="InvalidDataException">It is none, its values begin elsewhere, or as many as its shape says do not lie there; the message names
    /// the entry.</exception>
    public static TensorEntry Read(JsonProperty property, long start)
    {
        try
        {
            string? type = Value(property, "dtype").GetString();
            int[] shape = [.. Value(property, "shape").EnumerateArray().Select(dimension => dimension.GetInt32())];
            long[] offsets = [.. Value(property, "data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
            long size = SizeOf(type, shape);
            return offsets.AsSpan().SequenceEqual([start, start + size]) ? new TensorEntry(type!, shape, size) : throw new InvalidDataException(
                $"its offsets are [{string.Join(", ", offsets)}], but by its shape and the tensors before it [{start}, {start + size}]");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"its tensor {property.Name}: {e.Message}", e);
        }
    }

    private static JsonElement Value(JsonProperty property, string name) =>
        property.Value.TryGetProperty(name, out JsonElement value) ? value : throw new InvalidDataException($"it has no {name}");

    private static long SizeOf(string? type, int[] shape)
    {
        long size = type switch
        {
            "F32" => sizeof(float),
            "F64" => sizeof(double),
            _ => throw new InvalidDataException($"its type is {type ?? "null"}; F32 and F64 can be read"),
        };
        foreach (int dimension in shape)
        {
            // At most 2^31 before and below 2^62 after: the product fits before it is compared.
            size *= dimension;
            if (dimension < 0 || size > Array.MaxLength)
            {
                throw new InvalidDataException(
                    $"its shape is [{string.Join(", ", shape)}]; dimensions must be at least 0, and a tensor has at most {Array.MaxLength} bytes");
            }
        }

        return size;
    }
}

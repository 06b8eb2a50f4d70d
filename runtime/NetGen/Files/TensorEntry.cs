using System.Text.Json;

namespace NetGen;

/// <summary>The description of a tensor in the header of a tensor file.</summary>
/// <param name="Type">The element type: F32 or F64.</param>
/// <param name="Shape">The dimensions, each at least 0.</param>
/// <param name="Size">The number of bytes, at most what an array can hold.</param>
internal readonly record struct TensorEntry(string Type, int[] Shape, long Size)
{
    /// <summary>Reads an entry.</summary>
    /// <param name="property">The entry, a property of the header.</param>
    /// <param name="start">The offset at which the values of the previous tensor end.</param>
    /// <exception cref="InvalidDataException">The entry is invalid, or its values do not start at <paramref name="start"/> or do not have
    /// the size given by the shape; the message names the entry.</exception>
    public static TensorEntry Read(JsonProperty property, long start)
    {
        try
        {
            string? type = Value(property, "dtype").GetString();
            int[] shape = [.. Value(property, "shape").EnumerateArray().Select(dimension => dimension.GetInt32())];
            long[] offsets = [.. Value(property, "data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
            long size = SizeOf(type, shape);
            return offsets.AsSpan().SequenceEqual([start, start + size]) ? new TensorEntry(type!, shape, size) : throw new InvalidDataException(
                $"its offsets are [{string.Join(", ", offsets)}], but its shape and the tensors before it imply [{start}, {start + size}]");
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
            _ => throw new InvalidDataException($"its type is {type ?? "null"}; only F32 and F64 are supported"),
        };
        foreach (int dimension in shape)
        {
            // At most 2^31 before and below 2^62 after, so the product cannot overflow before it is compared.
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

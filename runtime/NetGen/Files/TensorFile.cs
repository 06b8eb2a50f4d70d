using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetGen;

/// <summary>
/// Named tensors and texts in one file of the format <a href="https://github.com/huggingface/safetensors">safetensors</a>, which Python
/// opens with <c>safetensors.numpy.load_file</c>: the length of a header, the header in JSON, the values. The texts include a SHA-256 of
/// everything else, by which damage to the file is detected.
/// </summary>
internal sealed class TensorFile
{
    private const string MetadataKey = "__metadata__";
    private const string HashKey = "sha256";
    private const int LongestHeader = 100_000_000;

    /// <summary>The texts by name.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>The tensors by name, in the order of the file.</summary>
    public Dictionary<string, StoredTensor> Tensors { get; } = [];

    /// <summary>Writes the file atomically.</summary>
    /// <param name="path">The path of the file.</param>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        Texts[HashKey] = Hash();
        byte[] header = Header();
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (StoredTensor tensor in Tensors.Values)
        {
            stream.Write(tensor.Bytes);
        }
    });

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidDataException">The file does not have this format, is truncated, too long or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TensorFile Load(string path)
    {
        using FileStream stream = File.OpenRead(path);
        try
        {
            TensorFile file = Read(stream);
            return file.Texts.GetValueOrDefault(HashKey) == file.Hash()
                ? file
                : throw new InvalidDataException("its content does not match its checksum");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is not a tensor file, or is damaged: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private static TensorFile Read(FileStream stream)
    {
        if (!stream.CanSeek)
        {
            throw new InvalidDataException("it has no length");
        }

        byte[] start = ReadBytes(stream, sizeof(ulong));
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        if (length > LongestHeader)
        {
            throw new InvalidDataException($"its header would have {length:N0} bytes");
        }

        using JsonDocument header = JsonDocument.Parse(ReadBytes(stream, (long)length));
        if (!header.RootElement.TryGetProperty(MetadataKey, out JsonElement texts) || texts.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"its header has no object {MetadataKey}");
        }

        TensorFile file = new();
        foreach (JsonProperty text in texts.EnumerateObject())
        {
            file.AddText(text.Name, text.Value);
        }

        long end = 0;
        foreach (JsonProperty property in header.RootElement.EnumerateObject().Where(property => property.Name != MetadataKey))
        {
            TensorEntry entry = TensorEntry.Read(property, end);
            if (!file.Tensors.TryAdd(property.Name, new StoredTensor(entry.Type, entry.Shape, ReadBytes(stream, entry.Size))))
            {
                throw new InvalidDataException($"it has two tensors named {property.Name}");
            }

            end += entry.Size;
        }

        return stream.ReadByte() < 0 ? file : throw new InvalidDataException("it continues after the values that its header describes");
    }

    private void AddText(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new InvalidDataException($"its '{name}' is not a string");
        }

        if (!Texts.TryAdd(name, value.GetString()!))
        {
            throw new InvalidDataException($"it has two texts named '{name}'");
        }
    }

    // Memory is allocated only for bytes that the file really has, whatever its header says.
    private static byte[] ReadBytes(FileStream stream, long count)
    {
        if (count > stream.Length - stream.Position)
        {
            throw new InvalidDataException("it is truncated");
        }

        byte[] bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Returns a hash of the texts and of the names, shapes and values of the tensors.</summary>
    private string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string text) in Texts.Where(text => text.Key != HashKey))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}: {text}\n"));
        }

        foreach ((string name, StoredTensor tensor) in Tensors)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}: {tensor.Type} [{string.Join(", ", tensor.Shape)}]\n"));
            hash.AppendData(tensor.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Returns the header, padded with spaces so that the values start at a multiple of 8 bytes.</summary>
    private byte[] Header()
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataKey);
            foreach ((string name, string text) in Texts)
            {
                json.WriteString(name, text);
            }

            json.WriteEndObject();
            long start = 0;
            foreach ((string name, StoredTensor tensor) in Tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", tensor.Type);
                Write(json, "shape", [.. tensor.Shape.Select(dimension => (long)dimension)]);
                Write(json, "data_offsets", [start, start + tensor.Bytes.Length]);
                json.WriteEndObject();
                start += tensor.Bytes.Length;
            }

            json.WriteEndObject();
        }

        while (buffer.Length % sizeof(ulong) != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}

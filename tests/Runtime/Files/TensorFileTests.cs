using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace NetGen.Tests.Files;

/// <summary>Files of tensors whose header lies.</summary>
public sealed class TensorFileTests : IDisposable
{
    // What JSON may have in the place of anything.
    private static readonly string[] Hostile =
    [
        "null", "true", "\"x\"", "\"\"", "-1", "0", "1", "1.5", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "1e300",
        "-9223372036854775808", "[]", "[0]", "[0, 0, 0]", "[-1, -6]", "[[2, 3]]", "{}", "{\"dtype\": \"F32\"}",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string Path => System.IO.Path.Combine(_directory, "x.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void WhatWasSavedIsLoaded()
    {
        Example().Save(Path);
        TensorFile loaded = TensorFile.Load(Path);
        Assert.Equal("text", loaded.Texts["key"]);
        Assert.Equal([1f, 2, 3, 4, 5, 6], loaded.Tensors["a"].Floats().ToArray());
        Assert.Equal([1.5, 2.5], loaded.Tensors["b"].Doubles().ToArray());
    }

    /// <summary>Everything that the header has is replaced by everything else, left out, and there twice.</summary>
    [Fact]
    public void EveryOtherHeaderIsRefused()
    {
        Example().Save(Path);
        (JsonObject header, byte[] values) = Parts();
        List<string[]> places = [.. Places(header, [])];
        Assert.Contains(places, place => place is ["a", "data_offsets", "1"]);
        foreach (string[] place in places)
        {
            foreach (string hostile in Hostile)
            {
                JsonNode changed = header.DeepClone();
                if (Replace(changed, place, hostile))
                {
                    Refused(changed.ToJsonString(), values, place);
                }
            }

            JsonNode removed = header.DeepClone();
            Remove(removed, place);
            Refused(removed.ToJsonString(), values, place);
        }
    }

    [Theory]
    [InlineData("""{"__metadata__":{},"W1":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}}""", "tensor W1: its shape is")]
    [InlineData("""{"__metadata__":{},"W1":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", "tensor W1: its offsets are [0], but its shape")]
    [InlineData("""{"__metadata__":{},"W1":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}""", "tensor W1: its shape is [-1, -1]")]
    [InlineData("""{"__metadata__":{},"W1":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}""", "tensor W1: its type is I32; only F32 and F64 are supported")]
    [InlineData("""{"__metadata__":{},"W1":{"dtype":"F32","data_offsets":[0,4]}}""", "tensor W1: it has no shape")]
    [InlineData(
        """{"__metadata__":{},"W1":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"W1":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
        "two tensors named W1")]
    [InlineData("""{"__metadata__":{"a":"1","a":"1"}}""", "two texts named 'a'")]
    [InlineData("""{"__metadata__":{"a":1}}""", "'a' is not a string")]
    [InlineData("""{"__metadata__":[]}""", "no object __metadata__")]
    [InlineData("""{"__metadata__":{"a":"\uD800"}}""", "")]
    [InlineData("""{"__metadata__":{},"\uD800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "")]
    [InlineData("[]", "")]
    public void MessagesNameTheEntry(string header, string message)
    {
        string found = Refused(header, [0, 0, 0, 0], []);
        Assert.Contains(message, found, StringComparison.Ordinal);
    }

    /// <summary>A header of 100 MB, a tensor of 2 GB, in a few bytes.</summary>
    [Fact]
    public void HugePromisesTakeNoMemory()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        File.WriteAllBytes(Path, [0, 0xE1, 0xF5, 5, 0, 0, 0, 0, (byte)'{', (byte)'}']);
        Assert.Contains("truncated", Assert.Throws<InvalidDataException>(() => TensorFile.Load(Path)).Message, StringComparison.Ordinal);
        string message = Refused("""{"__metadata__":{},"W1":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}""", [0, 0, 0, 0], []);
        Assert.Contains("truncated", message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static TensorFile Example()
    {
        TensorFile file = new();
        file.Texts["key"] = "text";
        file.Tensors["a"] = StoredTensor.Of([1f, 2, 3, 4, 5, 6], 2, 3);
        file.Tensors["b"] = StoredTensor.Of([1.5, 2.5], 2);
        return file;
    }

    private (JsonObject Header, byte[] Values) Parts()
    {
        byte[] file = File.ReadAllBytes(Path);
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        return (JsonNode.Parse(file.AsSpan(8, length))!.AsObject(), file[(8 + length)..]);
    }

    private string Refused(string header, byte[] values, string[] place)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        File.WriteAllBytes(Path, [.. length, .. json, .. values]);
        string message = Assert.Throws<InvalidDataException>(() => TensorFile.Load(Path)).Message;
        Assert.StartsWith($"{Path} is not a tensor file, or is damaged: ", message, StringComparison.Ordinal);
        if (place is ["a" or "b", _, ..])
        {
            Assert.Contains($"tensor {place[0]}: ", message, StringComparison.Ordinal);
        }

        return message;
    }

    /// <summary>The ways to everything below a node: names and indices.</summary>
    private static IEnumerable<string[]> Places(JsonNode node, string[] way)
    {
        IEnumerable<(string Name, JsonNode Child)> children = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value!)),
            JsonArray items => items.Select((item, i) => ($"{i}", item!)),
            _ => [],
        };
        return children.SelectMany(child => Places(child.Child, [.. way, child.Name]).Prepend([.. way, child.Name]));
    }

    private static JsonNode Parent(JsonNode root, string[] place) =>
        place[..^1].Aggregate(root, (node, name) => node is JsonArray items ? items[int.Parse(name)]! : node[name]!);

    /// <summary>False if it is the same already.</summary>
    private static bool Replace(JsonNode root, string[] place, string json)
    {
        JsonNode parent = Parent(root, place);
        JsonNode? value = JsonNode.Parse(json);
        JsonNode? old = parent is JsonArray array ? array[int.Parse(place[^1])] : parent[place[^1]];
        if (JsonNode.DeepEquals(old, value))
        {
            return false;
        }

        if (parent is JsonArray items)
        {
            items[int.Parse(place[^1])] = value;
        }
        else
        {
            parent[place[^1]] = value;
        }

        return true;
    }

    private static void Remove(JsonNode root, string[] place)
    {
        JsonNode parent = Parent(root, place);
        if (parent is JsonArray items)
        {
            items.RemoveAt(int.Parse(place[^1]));
        }
        else
        {
            parent.AsObject().Remove(place[^1]);
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>A tensor in a file.</summary>
/// <param name="Type">The element type: F32 or F64.</param>
/// <param name="Shape">The dimensions.</param>
/// <param name="Bytes">The values in the order of the dimensions, little-endian.</param>
internal sealed record StoredTensor(string Type, int[] Shape, byte[] Bytes)
{
    /// <summary>Creates a tensor of floats.</summary>
    public static StoredTensor Of(ReadOnlySpan<float> values, params int[] shape)
    {
        byte[] bytes = MemoryMarshal.AsBytes(values).ToArray();
        Swap<uint>(bytes, BinaryPrimitives.ReverseEndianness);
        return new StoredTensor("F32", shape, bytes);
    }

    /// <summary>Creates a tensor of doubles.</summary>
    public static StoredTensor Of(ReadOnlySpan<double> values, params int[] shape)
    {
        byte[] bytes = MemoryMarshal.AsBytes(values).ToArray();
        Swap<ulong>(bytes, BinaryPrimitives.ReverseEndianness);
        return new StoredTensor("F64", shape, bytes);
    }

    /// <summary>Returns the values of a tensor of floats.</summary>
    public ReadOnlySpan<float> Floats()
    {
        byte[] bytes = [.. Bytes];
        Swap<uint>(bytes, BinaryPrimitives.ReverseEndianness);
        return MemoryMarshal.Cast<byte, float>(bytes);
    }

    /// <summary>Returns the values of a tensor of doubles.</summary>
    public ReadOnlySpan<double> Doubles()
    {
        byte[] bytes = [.. Bytes];
        Swap<ulong>(bytes, BinaryPrimitives.ReverseEndianness);
        return MemoryMarshal.Cast<byte, double>(bytes);
    }

    private delegate void Reversal<T>(ReadOnlySpan<T> source, Span<T> destination);

    private static void Swap<T>(Span<byte> bytes, Reversal<T> reverse)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            Span<T> values = MemoryMarshal.Cast<byte, T>(bytes);
            reverse(values, values);
        }
    }
}

namespace NetGen;

/// <summary>Reads an IDX file into memory. Messages do not name the file: <see cref="IdxFile"/> does.</summary>
internal static class IdxReader
{
    // A damaged header may promise 2 GB: memory is taken as elements arrive, doubling from here.
    private const int FirstBuffer = 1 << 20;

    /// <summary>Reads the whole of <paramref name="stream"/>, gzip or plain.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold exactly one IDX file of unsigned bytes.</exception>
    public static (int[] Dimensions, byte[] Bytes) Read(Stream stream)
    {
        using IdxStream file = new(stream, Array.MaxLength);
        int length = (int)file.Length;
        byte[] bytes = new byte[Math.Min(length, FirstBuffer)];
        file.Read(bytes);
        while (bytes.Length < length)
        {
            int filled = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(length, 2L * filled));
            file.Read(bytes.AsSpan(filled));
        }

        file.ReadEnd();
        return ([.. file.Dimensions.Select(dimension => (int)dimension)], bytes);
    }
}

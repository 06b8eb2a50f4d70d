namespace NetGen;

/// <summary>Reads the elements of an IDX file into memory. Messages do not name the file; the caller adds its name.</summary>
internal static class IdxReader
{
    // If the length of the file does not confirm its header, memory is allocated as elements arrive, doubling from this size.
    private const int FirstBuffer = 1 << 16;

    /// <summary>Reads all elements and checks that the file ends after them.</summary>
    /// <param name="file">The file, of which only the header has been read; its elements fit into an array.</param>
    /// <exception cref="InvalidDataException">There are more or fewer elements than the header says, or the compressed data is
    /// damaged.</exception>
    public static byte[] ReadToEnd(IdxStream file)
    {
        int length = (int)file.Length;
        byte[] bytes = new byte[file.IsLengthKnown ? length : Math.Min(length, FirstBuffer)];
        file.Read(bytes);
        while (bytes.Length < length)
        {
            int filled = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(length, 2L * filled));
            file.Read(bytes.AsSpan(filled));
        }

        file.ReadEnd();
        return bytes;
    }
}

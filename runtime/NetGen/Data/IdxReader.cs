namespace NetGen;

/// <summary>Reads the elements of an IDX file into memory. Messages do not name the file: who reads does.</summary>
internal static class IdxReader
{
    // Where the length of the file does not show whether its header is true, memory is taken as elements arrive, doubling from here.
    private const int FirstBuffer = 1 << 16;

    /// <summary>Reads all elements, and makes sure that the file ends after them.</summary>
    /// <param name="file">The file, of which nothing has been read but the header; its elements fit into an array.</param>
    /// <exception cref="InvalidDataException">There are more or fewer elements than the header says, or the compression is damaged.</exception>
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

namespace NetGen;

/// <summary>Writes files atomically.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes to <c>path.tmp</c> and renames it at the end: whenever the program or the machine stops, the file has either its old content
    /// or the complete new content.
    /// </summary>
    /// <param name="path">The path of the file, in an existing directory. An existing file is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; its old content is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied; its old content is unchanged.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string temporary = $"{path}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}

namespace NetGen.Samples;

/// <summary>Writes files atomically: completely or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes to <c>path.tmp</c> and then renames it: whenever the program stops, the file has its complete previous or new content.
    /// </summary>
    /// <param name="path">The path of the file, in an existing directory; an existing file is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; its previous content is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied; its previous content is unchanged.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = $"{path}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
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

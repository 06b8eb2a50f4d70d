namespace NetGen.Samples;

/// <summary>Files that are there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes to <c>path.tmp</c> and renames at the end: whenever the program stops, the file has its previous or its new content, never half of it.
    /// </summary>
    /// <param name="path">The file, in an existing directory; it is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; its previous content is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; its previous content is still there.</exception>
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

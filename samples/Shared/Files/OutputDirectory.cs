namespace NetGen.Samples;

/// <summary>The output directory of a run.</summary>
public static class OutputDirectory
{
    /// <summary>
    /// Creates a directory if it does not exist, and checks that it is writable: an error before training is better than one after it.
    /// </summary>
    /// <param name="directory">The path of the directory.</param>
    /// <returns>The full path of the directory.</returns>
    /// <exception cref="IOException">The directory cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the directory is denied.</exception>
    public static string Open(string directory)
    {
        string full = Path.GetFullPath(directory);
        if (File.Exists(full))
        {
            throw new IOException($"--output must be a directory, but {full} is a file.");
        }

        Directory.CreateDirectory(full);
        string trial = Path.Combine(full, Path.GetRandomFileName());
        AtomicFile.Write(trial, _ => { });
        File.Delete(trial);
        return full;
    }
}

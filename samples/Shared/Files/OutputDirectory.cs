namespace NetGen.Samples;

/// <summary>Where the files of a run go.</summary>
public static class OutputDirectory
{
    /// <summary>
    /// The full path of a directory, which is created if need be and tried: better to fail before the training than after it.
    /// </summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="IOException">The directory cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static string Open(string directory)
    {
        string full = Path.GetFullPath(directory);
        if (File.Exists(full))
        {
            throw new IOException($"--output takes a directory, but {full} is a file.");
        }

        Directory.CreateDirectory(full);
        string trial = Path.Combine(full, Path.GetRandomFileName());
        AtomicFile.Write(trial, _ => { });
        File.Delete(trial);
        return full;
    }
}

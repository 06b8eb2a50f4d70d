using NetGen.Samples;

namespace Digits;

/// <summary>The files that a run leaves behind.</summary>
/// <param name="Weights">The path of the weights.</param>
/// <param name="Picture">The path of the picture.</param>
internal sealed record OutputFiles(string Weights, string Picture)
{
    /// <summary>
    /// The files in a directory, which is created if need be and tried: better to fail before the training than after it.
    /// </summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="IOException">The directory cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static OutputFiles In(string directory)
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
        return new OutputFiles(Path.Combine(full, "weights.bin"), Path.Combine(full, "neurons.png"));
    }
}

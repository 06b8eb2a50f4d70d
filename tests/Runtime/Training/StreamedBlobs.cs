namespace NetGen.Tests.Training;

/// <summary>Something that can be learned, in memory and as a stream.</summary>
internal static class StreamedBlobs
{
    public const int Count = 203;

    public static readonly Dataset Data = Blobs.Create(Count, 15, 7);

    /// <summary>A data set as a stream.</summary>
    /// <param name="data">The samples; null for those above.</param>
    /// <param name="tellsCount">Whether the stream says how many there are.</param>
    /// <param name="onRead">Called before each sample.</param>
    public static StreamedDataset Stream(Dataset? data = null, bool tellsCount = true, Action? onRead = null)
    {
        Dataset all = data ?? Data;
        return StreamedDataset.FromSamples(Samples(), all.InputSize, all.Classes, tellsCount ? all.Count : null);

        IEnumerable<(float[] Inputs, int Label)> Samples()
        {
            float[] inputs = new float[all.InputSize];
            for (int i = 0; i < all.Count; i++)
            {
                onRead?.Invoke();
                all.CopyInput(i, inputs);
                yield return (inputs, all.Label(i));
            }
        }
    }
}

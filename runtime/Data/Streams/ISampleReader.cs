namespace NetGen;

/// <summary>One pass over the samples of a stream, from the first to the last.</summary>
/// <remarks>
/// It is read and disposed of by one thread at a time, but by another than opened it, ahead of the training. What it throws comes out of Fit or Evaluate as
/// it is, when the batch is due that could not be read.
/// </remarks>
public interface ISampleReader : IDisposable
{
    /// <summary>Reads the next sample.</summary>
    /// <param name="sample">Where it goes.</param>
    /// <returns>False if there is none; nothing has been read then.</returns>
    bool Read(SampleSlot sample);
}

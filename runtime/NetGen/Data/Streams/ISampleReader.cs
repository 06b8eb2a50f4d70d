namespace NetGen;

/// <summary>One pass over the samples of a stream, from the first to the last.</summary>
/// <remarks>
/// Fit and Evaluate read ahead on a background thread, unless the trainer's Threads is 1, and never on two threads concurrently. They
/// dispose the reader at the end of the pass, or when they return. An exception thrown by the reader propagates from them unchanged, when
/// the batch that could not be read is due.
/// </remarks>
public interface ISampleReader : IDisposable
{
    /// <summary>Reads the next sample.</summary>
    /// <param name="sample">Receives the sample.</param>
    /// <returns>False if there are no more samples; nothing has been read then.</returns>
    bool Read(SampleSlot sample);
}

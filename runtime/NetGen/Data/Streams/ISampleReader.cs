namespace NetGen;

/// <summary>One pass over the samples of a stream, from the first to the last.</summary>
/// <remarks>
/// Fit and Evaluate read on a thread of their own, ahead of the training, unless the trainer's Threads is 1; never on two at a time. They dispose
/// of it at the end of the pass, or when they return. What it throws comes out of them as it is, when the batch is due that could not be read.
/// </remarks>
public interface ISampleReader : IDisposable
{
    /// <summary>Reads the next sample.</summary>
    /// <param name="sample">Where it goes.</param>
    /// <returns>False if there is none; nothing has been read then.</returns>
    bool Read(SampleSlot sample);
}

namespace NetGen;

/// <summary>The progress of a training run.</summary>
/// <param name="Epoch">The number of the current epoch, from 1.</param>
/// <param name="Epochs">The number of epochs requested.</param>
/// <param name="Batch">The number of batches trained so far in this epoch.</param>
/// <param name="Batches">The number of batches in an epoch; 0 if unknown, as in the first epoch of a stream that does not declare its
/// number of samples.</param>
/// <param name="Loss">The mean loss of this epoch's samples so far; each is measured before the update of its batch.</param>
/// <param name="Accuracy">The fraction of these samples classified correctly, measured at the same time, 0 to 1; NaN without
/// labels.</param>
/// <param name="SamplesPerSecond">The number of samples trained per second in this epoch.</param>
/// <param name="Completed">The results of the epoch once it has ended; <c>null</c> before.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double Accuracy, double SamplesPerSecond, EpochResult? Completed);

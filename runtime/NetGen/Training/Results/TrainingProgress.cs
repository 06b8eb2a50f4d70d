namespace NetGen;

/// <summary>The progress of a training run.</summary>
/// <param name="Epoch">The number of the current epoch, from 1.</param>
/// <param name="Epochs">The number of epochs asked for.</param>
/// <param name="Batch">The number of batches of this epoch trained so far.</param>
/// <param name="Batches">The number of batches in an epoch; 0 if unknown, as in the first epoch of a stream that does not declare its number of
/// samples.</param>
/// <param name="Loss">The mean loss of this epoch's samples so far, each measured before its batch was trained.</param>
/// <param name="Accuracy">The fraction of them classified correctly then, 0 to 1; NaN without labels.</param>
/// <param name="SamplesPerSecond">The samples per second in this epoch.</param>
/// <param name="Completed">The epoch's results at its end; <c>null</c> before.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double Accuracy, double SamplesPerSecond, EpochResult? Completed);

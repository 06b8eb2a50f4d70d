namespace NetGen;

/// <summary>How far a training run is.</summary>
/// <param name="Epoch">The running epoch of this call of Fit, from 1.</param>
/// <param name="Epochs">The number of epochs asked for.</param>
/// <param name="Batch">The batches of this epoch that are done.</param>
/// <param name="Batches">The batches of an epoch; 0 while nobody knows, as in the first epoch of a stream that does not say how many samples it
/// has.</param>
/// <param name="Loss">The mean loss of this epoch's samples so far, each as it was when its batch was trained.</param>
/// <param name="Accuracy">The share of them classified rightly then, 0 to 1; NaN where the data have no labels.</param>
/// <param name="SamplesPerSecond">The rate in this epoch.</param>
/// <param name="Completed">The epoch's results if it is finished, else null.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double Accuracy, double SamplesPerSecond, EpochResult? Completed);

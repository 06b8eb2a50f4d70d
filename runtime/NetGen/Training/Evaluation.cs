namespace NetGen;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss of the samples.</param>
/// <param name="Accuracy">The share of samples classified rightly, 0 to 1; NaN where the data have no labels.</param>
/// <param name="Count">The number of samples.</param>
public readonly record struct Evaluation(double Loss, double Accuracy, long Count);

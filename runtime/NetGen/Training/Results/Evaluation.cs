namespace NetGen;

/// <summary>The loss and accuracy of a network on a data set.</summary>
/// <param name="Loss">The mean loss of the samples.</param>
/// <param name="Accuracy">The fraction of samples classified correctly, 0 to 1; NaN without labels.</param>
/// <param name="Count">The number of samples.</param>
public readonly record struct Evaluation(double Loss, double Accuracy, long Count);

namespace NetGen.Bench.Ladder;

/// <summary>The data sets of the ladder.</summary>
/// <param name="Train">The training set.</param>
/// <param name="Validation">The validation set, by which recipes were chosen.</param>
/// <param name="Test">The test set, whose accuracy the table shows; nothing was chosen by it.</param>
public sealed record LadderData(Dataset Train, Dataset Validation, Dataset Test);

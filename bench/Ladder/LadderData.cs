namespace NetGen.Bench.Ladder;

/// <summary>The data of the ladder.</summary>
/// <param name="Train">What is learned from.</param>
/// <param name="Validation">What recipes have been chosen by.</param>
/// <param name="Test">What the table tells; nothing is chosen by it.</param>
public sealed record LadderData(Dataset Train, Dataset Validation, Dataset Test);

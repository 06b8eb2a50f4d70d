using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>A row of the accuracy ladder: a line of its output. Accuracies are from 0 to 1, means over the seeds.</summary>
/// <param name="Id">What selects it on the command line.</param>
/// <param name="Network">The network and its loss, in words.</param>
/// <param name="Recipe">How it is trained, in words.</param>
/// <param name="Book">What the book reaches with such a network.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Seeds">The number of runs, each with a seed of its own.</param>
/// <param name="Accuracy">On the test set after the last epoch.</param>
/// <param name="Peak">On the test set after the epoch that is best for it.</param>
/// <param name="Validation">On the validation set after the last epoch.</param>
/// <param name="Seconds">The time of a run, evaluations not counted.</param>
/// <param name="Deviation">The standard deviation of the runs; null for a single one.</param>
public sealed record AccuracyRow(
    [property: JsonPropertyName("row")] string Id,
    [property: JsonPropertyName("network")] string Network,
    [property: JsonPropertyName("recipe")] string Recipe,
    [property: JsonPropertyName("book")] double Book,
    [property: JsonPropertyName("epochs")] int Epochs,
    [property: JsonPropertyName("seeds")] int Seeds,
    [property: JsonPropertyName("accuracy")] double Accuracy,
    [property: JsonPropertyName("peak")] double Peak,
    [property: JsonPropertyName("validation")] double Validation,
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("deviation")] double? Deviation = null);

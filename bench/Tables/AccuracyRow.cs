using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>A row of the accuracy ladder: a line of its output. Accuracies are from 0 to 1 and means over the seeds.</summary>
/// <param name="Id">The id on the command line.</param>
/// <param name="Network">A description of the network and its loss.</param>
/// <param name="Recipe">A description of the training.</param>
/// <param name="Book">The accuracy of this network in the book.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Seeds">The number of runs, each with a different seed.</param>
/// <param name="Accuracy">The accuracy on the test set after the last epoch.</param>
/// <param name="Peak">The accuracy on the test set after each run's best epoch.</param>
/// <param name="Validation">The accuracy on the validation set after the last epoch.</param>
/// <param name="Seconds">The time per run, without evaluations.</param>
/// <param name="Deviation">The standard deviation over the runs; null for a single run.</param>
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

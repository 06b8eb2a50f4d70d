using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>One process of the race: a line of its output.</summary>
/// <param name="Seed">The seed of the network and of the order of the images.</param>
/// <param name="Seconds">The seconds from before the start of the process to after its end.</param>
/// <param name="Accuracy">The accuracy on the 10,000 test images at the last evaluation, 0 to 1.</param>
/// <param name="Epochs">The number of epochs trained by then.</param>
/// <param name="Ready">The seconds from the start of the program until data and code were ready.</param>
/// <param name="Training">The seconds of training.</param>
/// <param name="Evaluating">The seconds of evaluation.</param>
public sealed record RaceRow(
    [property: JsonPropertyName("seed")] int Seed,
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("accuracy")] double Accuracy,
    [property: JsonPropertyName("epochs")] double Epochs,
    [property: JsonPropertyName("ready")] double Ready,
    [property: JsonPropertyName("training")] double Training,
    [property: JsonPropertyName("evaluating")] double Evaluating)
{
    /// <summary>The accuracy that ends the race.</summary>
    public const double Goal = 0.99;

    /// <summary>Whether the goal was reached.</summary>
    [JsonIgnore]
    public bool Arrived => Accuracy >= Goal;
}

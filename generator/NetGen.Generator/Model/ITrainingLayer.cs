namespace NetGen.Generator.Model;

/// <summary>A layer that exists for training: dropout.</summary>
internal interface ITrainingLayer
{
    /// <summary>Whether a prediction leaves it out; otherwise the layer copies its inputs.</summary>
    bool IsSkippedInPrediction { get; }
}

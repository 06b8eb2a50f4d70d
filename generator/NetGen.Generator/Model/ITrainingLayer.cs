namespace NetGen.Generator.Model;

/// <summary>A layer that exists for training: dropout.</summary>
internal interface ITrainingLayer
{
    /// <summary>Whether a prediction leaves it out; otherwise it copies what comes in.</summary>
    bool IsSkippedInPrediction { get; }
}

namespace NetGen.Generator.Model;

/// <summary>A layer that may take a sequence step by step: recurrent layers, and what stands before them.</summary>
internal interface IStreamedLayer
{
    /// <summary>How it takes one step; null where it cannot.</summary>
    IStreamStep? Step { get; }
}

namespace NetGen.Generator.Model;

/// <summary>A layer that is worth its weights' way through the caches only for several samples at once.</summary>
internal interface IBlockedLayer
{
    /// <summary>How many it wants to see at once.</summary>
    int LeastSamples { get; }
}

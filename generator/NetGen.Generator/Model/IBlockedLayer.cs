namespace NetGen.Generator.Model;

/// <summary>A layer whose weights are worth loading into the caches only for several samples.</summary>
internal interface IBlockedLayer
{
    /// <summary>The smallest number of samples to process together.</summary>
    int LeastSamples { get; }
}

namespace NetGen.Generator.Model;

/// <summary>What is in scope where the statistics of all shares of a batch are merged, in addition to the regions that the layer keeps.</summary>
internal sealed record CombineCall
{
    /// <summary>The samples of the batch.</summary>
    public string Count => "pass.Count";

    /// <summary>Floats from the statistics of one chunk of samples to those of the next.</summary>
    public string ChunkStride => "ChunkStride";
}

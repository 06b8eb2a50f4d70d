namespace NetGen.Generator.Layers;

/// <summary>The memory layout that a layer kind needs for its samples.</summary>
internal enum LayoutNeed
{
    /// <summary>As a vector; images and sequences are flattened.</summary>
    Row,

    /// <summary>Channel by channel, in planes.</summary>
    Planes,

    /// <summary>Step by step; the inputs of the network are used as they are.</summary>
    Steps,

    /// <summary>Any order, padded to whole vectors: the inputs of the network are copied.</summary>
    Padded,

    /// <summary>Any order.</summary>
    Any,
}

namespace NetGen.Generator.Layers;

/// <summary>How a layer kind wants its samples to lie.</summary>
internal enum LayoutNeed
{
    /// <summary>As a vector; images and sequences are flattened.</summary>
    Row,

    /// <summary>Channel by channel, in planes.</summary>
    Planes,

    /// <summary>Step by step; the inputs of the network as they are.</summary>
    Steps,

    /// <summary>In any order, but padded to whole vectors: the inputs of the network are copied.</summary>
    Padded,

    /// <summary>In any order.</summary>
    Any,
}

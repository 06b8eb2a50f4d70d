namespace NetGen.Generator.Layers;

/// <summary>How a layer kind wants its samples to lie.</summary>
internal enum LayoutNeed
{
    /// <summary>As a vector; images and sequences are flattened.</summary>
    Row,

    /// <summary>Channel by channel, in planes.</summary>
    Planes,

    /// <summary>Step by step, behind the row of zeros that is the state before the first step.</summary>
    Steps,

    /// <summary>Step by step, the network's inputs as they are.</summary>
    RawSteps,

    /// <summary>In any order, but padded to whole vectors: the inputs of the network are copied.</summary>
    Padded,

    /// <summary>In any order.</summary>
    Any,
}

namespace NetGen;

/// <summary>Specifies how a step handles the gradients of the parameters.</summary>
internal enum StepKind
{
    /// <summary>Passes them to the optimizer tile by tile, without ever storing all of them.</summary>
    Update,

    /// <summary>Stores them.</summary>
    StoreGradients,
}

namespace NetGen;

/// <summary>What a step does with the gradients of the parameters.</summary>
internal enum StepKind
{
    /// <summary>Hands them to the optimizer tile by tile; as a whole they never exist.</summary>
    Update,

    /// <summary>Stores them.</summary>
    StoreGradients,
}

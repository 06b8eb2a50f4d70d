namespace NetGen;

/// <summary>
/// The properties of an activation that the library needs, apart from its function, which is a struct in Layers/Elementwise. Each
/// activation has a row here. Linked into the generator.
/// </summary>
/// <param name="Initializer">The default initializer of a layer with this activation: He's for activations that pass about half of their
/// inputs through and thus halve the variance from layer to layer, Glorot's for outputs and for activations that are close to the identity
/// around 0.</param>
/// <param name="DerivativeNeedsSums">Whether the derivative is computed from the weighted sum z, which must then be kept; otherwise it is
/// computed from the output a.</param>
/// <param name="DerivativeExceedsOne">Whether the derivative may exceed 1. If it cannot, a gradient that was flushed to 0 as subnormal
/// needs no second flush after it is multiplied by the derivative.</param>
internal readonly record struct ActivationTraits(Initializer Initializer, bool DerivativeNeedsSums = false, bool DerivativeExceedsOne = false)
{
    /// <summary>Returns the traits of an activation.</summary>
    public static ActivationTraits Of(Activation activation) => activation switch
    {
        Activation.ReLU or Activation.LeakyReLU => new(Initializer.HeUniform),
        Activation.Elu or Activation.Softplus => new(Initializer.HeUniform, DerivativeNeedsSums: true),
        Activation.Gelu or Activation.Silu => new(Initializer.HeUniform, DerivativeNeedsSums: true, DerivativeExceedsOne: true),
        _ => new(Initializer.XavierUniform),
    };
}

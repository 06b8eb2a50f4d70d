namespace NetGen;

/// <summary>
/// What the library has to know of each activation besides its function, which is a struct in Layers/Elementwise. A new activation is a row here. Linked into
/// the generator.
/// </summary>
/// <param name="Initializer">The initializer of a layer with this activation that names none. He's is for activations that pass about half of their inputs
/// through, which halves the variance from layer to layer; Glorot's for those that are close to the identity around 0, and for outputs.</param>
/// <param name="DerivativeNeedsSums">Whether the derivative is computed from the weighted sum z, which is then kept; otherwise it follows from the
/// output a.</param>
/// <param name="DerivativeExceedsOne">Whether the derivative may be greater than 1. Otherwise a gradient that counts as 0 still does after it was
/// multiplied by the derivative.</param>
internal readonly record struct ActivationTraits(Initializer Initializer, bool DerivativeNeedsSums = false, bool DerivativeExceedsOne = false)
{
    /// <summary>The traits of one of the named activations.</summary>
    public static ActivationTraits Of(Activation activation) => activation switch
    {
        Activation.ReLU or Activation.LeakyReLU => new(Initializer.HeUniform),
        Activation.Elu or Activation.Softplus => new(Initializer.HeUniform, DerivativeNeedsSums: true),
        Activation.Gelu or Activation.Silu => new(Initializer.HeUniform, DerivativeNeedsSums: true, DerivativeExceedsOne: true),
        _ => new(Initializer.XavierUniform),
    };
}

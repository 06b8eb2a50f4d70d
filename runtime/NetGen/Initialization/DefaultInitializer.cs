namespace NetGen;

/// <summary>The initializer of a layer that names none. Linked into the generator, which writes it into the emitted
/// code.</summary>
internal static class DefaultInitializer
{
    /// <summary>He's for activations that pass about half of their inputs through, which halves the variance from layer to layer;
    /// Glorot's for those that are close to the identity around 0, and for outputs.</summary>
    public static Initializer For(Activation activation)
    {
        switch (activation)
        {
            case Activation.ReLU:
            case Activation.LeakyReLU:
            case Activation.Elu:
            case Activation.Gelu:
            case Activation.Softplus:
            case Activation.Silu:
                return Initializer.HeUniform;
            default:
                return Initializer.XavierUniform;
        }
    }
}

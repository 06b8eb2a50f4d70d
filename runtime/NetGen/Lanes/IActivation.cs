namespace NetGen.Lanes;

/// <summary>An elementwise activation: the function and its derivative.</summary>
public interface IActivation
{
    /// <summary>Computes <c>a = f(z)</c>.</summary>
    static abstract T Value<T>(T z)
        where T : struct, ILanes<T>;

    /// <summary>
    /// Computes <c>f'(z)</c>, from the weighted sum <paramref name="z"/> or from <paramref name="a"/> = f(z), whichever is cheaper.
    /// Emitted code keeps z only for the activations whose derivative needs it (Elu, Gelu, Softplus, Silu); for the others
    /// <paramref name="z"/> holds the value of <paramref name="a"/> and must not be read.
    /// </summary>
    static abstract T Derivative<T>(T z, T a)
        where T : struct, ILanes<T>;
}

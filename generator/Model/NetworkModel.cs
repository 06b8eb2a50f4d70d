namespace NetGen.Generator.Model;

/// <summary>Everything that emission needs to know about one network.</summary>
/// <param name="Type">The annotated class.</param>
/// <param name="InputSize">The number of inputs of one sample; 0 while the attributes are wrong.</param>
/// <param name="Layers">The layers in order; empty while the attributes are wrong, and then only throwing members are emitted.</param>
internal sealed record NetworkModel(NetworkType Type, int InputSize, EquatableArray<Layer> Layers)
{
    public bool IsBroken => Layers.Count == 0;
}

namespace NetGen.Generator.Writing;

/// <summary>An emitted method that keeps a small block of sums in registers, and that layers of the same sizes share.</summary>
internal interface ITile
{
    /// <summary>A name that says kind and shape: <c>AffineTile512_12x16x784</c>.</summary>
    string Name { get; }

    /// <summary>Emits the method, documentation included, under a name.</summary>
    void Write(CodeWriter code, string name);
}

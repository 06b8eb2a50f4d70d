namespace NetGen;

/// <summary>One layer of a network in the long form; the order of the attributes is the order of the layers.</summary>
public abstract class LayerAttribute : Attribute
{
    // The generator knows only the layers of this assembly.
    private protected LayerAttribute()
    {
    }
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>An index of a naive twin, which runs from 0.</summary>
/// <param name="Name">The name: <c>oy</c>.</param>
/// <param name="Extent">Where it ends: <c>24</c>, <c>count</c>.</param>
internal sealed record TwinIndex(string Name, string Extent)
{
    /// <summary>An index with a constant extent.</summary>
    public TwinIndex(string name, int extent)
        : this(name, Literal.Of(extent))
    {
    }

    /// <summary>The samples of a method: <c>s &lt; count</c>.</summary>
    public static TwinIndex Samples => new("s", "count");

    /// <summary>The index times a distance in floats; 0 for one that is always 0.</summary>
    public string Times(int stride) => Extent == "1" ? "0" : new Counter(Name).Times(stride);

    /// <summary>A tensor with these indices.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="place">The terms of the place of an element.</param>
    public static Operand Operand(string name, IEnumerable<TwinIndex> indices, params string[] place) =>
        new(name, Names(indices), string.Join(" x ", indices.Select(index => index.Extent)), Lists.Sum(place));

    /// <summary>The names as an indexer takes them: <c>s, oy, ox, f</c>.</summary>
    public static string Names(IEnumerable<TwinIndex> indices) => string.Join(", ", indices.Select(index => index.Name));

    /// <summary>Statements inside nested loops over all values of the indices.</summary>
    public static IReadOnlyList<string> Nest(IEnumerable<TwinIndex> indices, params string[] body) =>
        TwinLoops.Nest([.. indices.Select(index => TwinLoops.For(index.Name, index.Extent))], body);
}

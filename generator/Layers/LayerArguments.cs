namespace NetGen.Generator.Layers;

/// <summary>The arguments of one layer attribute, by the names of its constructor parameters and properties, free of Roslyn's types.</summary>
/// <param name="values">Integers, doubles and enum values (as integers); an argument that was not given is absent.</param>
internal sealed class LayerArguments(IReadOnlyDictionary<string, object> values)
{
    public int Int(string name) => (int)values[name];

    public int? OptionalInt(string name) => values.TryGetValue(name, out object? value) ? (int)value : null;

    public double? OptionalDouble(string name) => values.TryGetValue(name, out object? value) ? (double)value : null;
}

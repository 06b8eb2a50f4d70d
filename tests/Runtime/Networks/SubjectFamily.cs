namespace NetGen.Tests.Networks;

/// <summary>
/// Test networks that belong together. Each family has a file of its own: a class without arguments that derives from this one and adds
/// its networks in its constructor; <see cref="Subjects"/> finds it. The networks stand above it, or in another file where tests/Bits needs them.
/// </summary>
/// <param name="batchSizes">What the tests that go through all networks try.</param>
internal abstract class SubjectFamily(BatchSizes batchSizes)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, Func<Subject>> _makers = [];

    public BatchSizes BatchSizes => batchSizes;

    public IReadOnlyList<string> Names => _names;

    /// <summary>A new network of the family, or null.</summary>
    public Subject? Create(string name) => _makers.GetValueOrDefault(name)?.Invoke();

    /// <summary>Adds a network by the name of its class.</summary>
    protected void Add<TNetwork>(Func<TNetwork> create, Func<TNetwork, Subject> wrap)
        where TNetwork : class
    {
        _makers.Add(typeof(TNetwork).Name, () => wrap(create()));
        _names.Add(typeof(TNetwork).Name);
    }
}

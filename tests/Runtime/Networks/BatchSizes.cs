namespace NetGen.Tests.Networks;

/// <summary>With how many batch sizes the tests that go through all networks try those of a family.</summary>
internal enum BatchSizes
{
    /// <summary>None: only tests that name the network use it.</summary>
    None,

    /// <summary>A few, since the network is large.</summary>
    Few,

    /// <summary>All on both sides of every tile.</summary>
    Every,
}

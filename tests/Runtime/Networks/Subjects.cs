namespace NetGen.Tests.Networks;

/// <summary>All networks that are compared with an oracle, by name; each call makes a new one, with random biases too.</summary>
internal static class Subjects
{
    private static readonly SubjectFamily[] Families =
    [
        .. typeof(Subjects).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SubjectFamily)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (SubjectFamily)Activator.CreateInstance(type)!),
    ];

    /// <summary>The names of all networks whose family asks for these batch sizes.</summary>
    public static IReadOnlyList<string> With(BatchSizes batchSizes) =>
        [.. Families.Where(family => family.BatchSizes == batchSizes).SelectMany(family => family.Names)];

    public static Subject Create(string name)
    {
        Subject subject = Families.Select(family => family.Create(name)).Single(made => made is not null)!;
        Random random = new(11);
        foreach (Parameter tensor in subject.Parameters)
        {
            if (tensor.IsBias)
            {
                tensor.CopyFrom(Samples.Uniform(random, tensor.Count, -0.5f, 0.5f));
            }
        }

        return subject;
    }
}

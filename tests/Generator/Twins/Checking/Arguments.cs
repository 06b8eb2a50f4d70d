extern alias runtime;

using runtime::NetGen.CompilerServices;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>The arguments of one call of an emitted method, except for its buffers.</summary>
internal sealed class Arguments
{
    /// <summary>The samples of the whole batch: more than any call takes.</summary>
    private const int Batch = 80;

    private readonly (string Name, int Value)[] _values;

    private Arguments(params (string Name, int Value)[] values) => _values = values;

    /// <summary>A training step with a dropout key.</summary>
    public static PassContext Pass { get; } = PassContext.Training(Batch, seed: 5, step: 3);

    /// <summary>Whether there are few samples.</summary>
    public bool AreSmall => _values.FirstOrDefault(value => value.Name == "count").Value <= 3;

    /// <summary>The argument for a parameter.</summary>
    /// <param name="name">The name of the parameter.</param>
    public int this[string name] => _values.Single(value => value.Name == name).Value;

    /// <summary>Returns the arguments with which a method is checked: all combinations of the values that each parameter takes.</summary>
    /// <param name="parameters">The parameters of type int or nint.</param>
    public static IEnumerable<Arguments> Combinations(IEnumerable<string> parameters) => parameters.Aggregate(
        Enumerable.Repeat(new Arguments(), 1),
        (combinations, name) => combinations.SelectMany(arguments => ValuesOf(name).Select(value => arguments.With(name, value))));

    /// <summary>Returns the calls that together do the work of these arguments: one for each share where it is shared, else this alone.</summary>
    public IEnumerable<Arguments> Shares()
    {
        int shares = _values.FirstOrDefault(value => value.Name == "shares").Value;
        return shares == 0 ? [this] : Enumerable.Range(0, shares).Select(share => With("share", share));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(", ", _values.Where(value => value.Name != "share").Select(value => $"{value.Name} = {value.Value}"));

    private static int[] ValuesOf(string parameter) => parameter switch
    {
        // All tiles of a walk over samples, and more samples than a block of a gradient or of a recurrent layer takes at a time.
        "count" or "rows" or "samples" => [1, 2, 3, 7, 13, 67],
        "shares" => [1, 3],
        // Even and odd steps walk the panels in opposite directions, and the first one has no state before it.
        "t" => [0, 1, 2],
        "first" => [0, 3],
        "batch" => [Batch],
        // Set by Shares; and how far to prefetch, which changes nothing.
        "share" or "ahead" => [0],
        _ => throw new NotSupportedException($"The check knows no values for a parameter that is called {parameter}."),
    };

    private Arguments With(string name, int value) => new([.. _values.Where(other => other.Name != name), (name, value)]);
}

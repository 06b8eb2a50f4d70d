using System.Globalization;

namespace NetGen.Bench.Ladder;

/// <summary>A row of the ladder: a network, and how it is trained.</summary>
/// <param name="Id">What selects it on the command line.</param>
/// <param name="Network">The network and its loss, in words.</param>
/// <param name="Optimizer">The optimizer with all that is not its learning rate, and the augmentation if there is one, in words.</param>
/// <param name="Book">The accuracy that the book reaches with such a network, 0 to 1.</param>
/// <param name="BatchSize">Samples in a step.</param>
/// <param name="Rates">The learning rate of each epoch.</param>
/// <param name="Start">Sets up the training of a network with a seed.</param>
public sealed record Rung(
    string Id, string Network, string Optimizer, double Book, int BatchSize, double[] Rates, Func<int, Trainer> Start)
{
    /// <summary>How many seeds are trained: fewer where that takes long.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>What is done to the images, another thing in each epoch; null for nothing.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>How it is trained, in words.</summary>
    public string Recipe => string.Create(
        CultureInfo.InvariantCulture, $"{Optimizer}, batch {BatchSize}, learning rate {Rates[0]} falling to {Rates[^1]:0.####}");
}

using System.Globalization;

namespace NetGen.Bench.Ladder;

/// <summary>A row of the ladder: a network and its training.</summary>
/// <param name="Id">The id on the command line.</param>
/// <param name="Network">A description of the network and its loss.</param>
/// <param name="Optimizer">A description of the optimizer without its learning rate, and of the augmentation, if any.</param>
/// <param name="Book">The accuracy of this network in the book, 0 to 1.</param>
/// <param name="BatchSize">The batch size.</param>
/// <param name="Rates">The learning rate of each epoch.</param>
/// <param name="Start">Creates the trainer of a network with a seed.</param>
public sealed record Rung(
    string Id, string Network, string Optimizer, double Book, int BatchSize, double[] Rates, Func<int, Trainer> Start)
{
    /// <summary>The number of seeds to train; smaller for rows that take long.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>The random augmentation of the images, different in each epoch; null for none.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>A description of the training.</summary>
    public string Recipe => string.Create(
        CultureInfo.InvariantCulture, $"{Optimizer}, batch {BatchSize}, learning rate {Rates[0]} falling to {Rates[^1]:0.####}");
}

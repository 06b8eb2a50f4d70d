using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Model;

/// <summary>What is in scope where running statistics are moved toward those of a batch.</summary>
/// <param name="Statistics">The batch statistics, after the word ref: <see cref="IRunningStatistics.StatisticsLength"/> floats.</param>
/// <param name="FirstTensor">The place of the layer's first tensor among those of the network.</param>
internal sealed record StatisticsCall(string Statistics, int FirstTensor)
{
    /// <summary>The samples of the batch, where its statistics are taken.</summary>
    public string Count => "count";

    /// <summary>The condition that a tensor of the layer, counted from 0, moves.</summary>
    public string Moves(int tensor) => $"!isFrozen[{FirstTensor + tensor}]";

    /// <summary>Where a tensor starts.</summary>
    public string Parameter(string name) => $"{Unsafe}.Add(ref parameters, {name}Offset)";
}

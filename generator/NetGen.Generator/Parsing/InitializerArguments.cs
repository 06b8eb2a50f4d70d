namespace NetGen.Generator.Parsing;

/// <summary>The initializer of the network is that of each layer which has none of its own.</summary>
internal static class InitializerArguments
{
    private static readonly string[] Names = ["Initializer", "StandardDeviation"];

    /// <summary>Both arguments or neither: a layer's own distribution has nothing to do with the network's deviation.</summary>
    public static void Inherit(Dictionary<string, WrittenArgument> arguments, WrittenAttribute network)
    {
        if (Names.Any(arguments.ContainsKey))
        {
            return;
        }

        foreach (string name in Names)
        {
            if (network.Arguments.TryGetValue(name, out WrittenArgument argument))
            {
                arguments.Add(name, argument);
            }
        }
    }
}

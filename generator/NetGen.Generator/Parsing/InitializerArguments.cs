namespace NetGen.Generator.Parsing;

/// <summary>Applies the network's initializer to layers that do not specify one.</summary>
internal static class InitializerArguments
{
    private static readonly string[] Names = ["Initializer", "StandardDeviation"];

    /// <summary>Copies both arguments or neither: the network's standard deviation does not belong to a layer's own distribution.</summary>
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

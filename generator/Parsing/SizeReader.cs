using NetGen.Generator.Layers;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the number of inputs.</summary>
internal static class SizeReader
{
    /// <summary>The size; 1 after reporting a wrong one, so that the layers are checked all the same.</summary>
    public static int Read(WrittenAttribute attribute, string name, ParseProblems problems)
    {
        LayerArguments arguments = LayerChecks.ToArguments(attribute.Arguments);
        int? size = arguments.Size(name);
        LayerChecks.Report(arguments, attribute.Arguments, problems);
        return size ?? 1;
    }
}

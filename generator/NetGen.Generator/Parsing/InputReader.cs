using System.Globalization;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the shape of a sample.</summary>
internal static class InputReader
{
    /// <summary>
    /// Returns the shape given by <c>[Input]</c>. A wrong size is reported and replaced by 1, so that the layers can still be checked.
    /// </summary>
    public static SampleShape Read(WrittenAttribute input, ParseProblems problems)
    {
        int[] sizes = [.. input.IntParameters.Select(name => Size(input, name, problems))];
        SampleShape shape = sizes.Length switch
        {
            1 => SampleShape.Vector(sizes[0]),
            2 => SampleShape.Sequence(sizes[0], sizes[1]),
            _ => SampleShape.Image(sizes[0], sizes[1], sizes[2]),
        };
        long values = sizes.Aggregate(1L, (product, size) => product * size);
        if (values <= SizeLimit.Sample)
        {
            return shape;
        }

        problems.Report(
            Rules.SizeDoesNotFit, input.Syntax.GetLocation(), $"A sample of {Grouped(values)} values", Grouped(SizeLimit.Sample), shape.Describe(),
            "use a smaller sample");
        return shape with { Height = 1, Width = 1 };
    }

    /// <summary>Returns a size, or 1 after reporting a wrong one.</summary>
    public static int Size(WrittenAttribute attribute, string name, ParseProblems problems)
    {
        LayerArguments arguments = LayerDiagnostics.ToArguments(attribute.Arguments);
        int? size = arguments.Size(name);
        LayerDiagnostics.Report(arguments, attribute.Arguments, attribute, problems);
        return size ?? 1;
    }

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

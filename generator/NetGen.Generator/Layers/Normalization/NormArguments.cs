using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>The checks that the normalizations share.</summary>
internal static class NormArguments
{
    private const string Name = "Epsilon";

    /// <summary>Returns epsilon. Added to a variance in single precision, it must not vanish; 1 is more than any sensible value.</summary>
    public static double? Epsilon(LayerArguments arguments)
    {
        double epsilon = arguments.Double(Name, 1e-5);
        if (epsilon is >= 1e-30 and <= 1)
        {
            return epsilon;
        }

        arguments.Problems.ReportRange(Name, Name, Literal.Number(epsilon), "from 1e-30 to 1: it is added to the variance");
        return null;
    }
}

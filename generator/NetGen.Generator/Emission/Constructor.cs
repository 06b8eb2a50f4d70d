using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The constructor that a class gains where the user declares none.</summary>
internal static class Constructor
{
    /// <summary>Writes it with an expression body or, by default, as what draws the weights.</summary>
    public static void Write(CodeWriter code, NetworkModel network, string body = "=> Initialize(seed);")
    {
        foreach (string attribute in network.Type.ConstructorAttributes)
        {
            code.Line($"[{attribute}]");
        }

        code.Line($"public {network.Type.Name}(int seed = 0) {body}");
    }
}

using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>What is asked of the layers as a whole: that the last is one that predictions know.</summary>
internal static class NetworkCheck
{
    public static void Run(NetworkDeclaration declaration, NetworkForm form, ParseProblems problems)
    {
        LayerDeclaration last = form.Layers[form.Layers.Length - 1];
        if (!last.Factory.CanBeLast)
        {
            // The loss would be told of outputs that predictions never give.
            problems.Report(
                Rules.NoLayer, last.Attribute.Syntax.GetLocation(), declaration.Type.Name,
                "ends with this layer, which only training uses", "put a layer after it, or remove it");
        }
    }
}

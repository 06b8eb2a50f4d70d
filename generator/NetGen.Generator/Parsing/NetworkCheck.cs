using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Checks the layers as a whole: the last one must take part in predictions.</summary>
internal static class NetworkCheck
{
    public static void Run(NetworkDeclaration declaration, NetworkForm form, ParseProblems problems)
    {
        LayerDeclaration last = form.Layers[form.Layers.Length - 1];
        if (!last.Factory.CanBeLast)
        {
            // Otherwise the loss would see outputs that predictions never produce.
            problems.Report(
                Rules.NoLayer, last.Attribute.Syntax.GetLocation(), declaration.Type.Name,
                "ends with this layer, which only training uses", "put a layer after it, or remove it");
        }
    }
}

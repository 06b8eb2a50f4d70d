using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Decides which of the two forms a declaration has, and reads it.</summary>
internal static class FormReader
{
    /// <summary>Null when there is nothing to check layers of: that has been reported, or the compiler does.</summary>
    public static NetworkForm? Read(NetworkDeclaration declaration, ParseProblems problems)
    {
        foreach (WrittenAttribute layer in declaration.StrayLayers)
        {
            problems.Report(Rules.SeveralDeclarations, layer.Syntax.GetLocation(), declaration.Type.Name);
        }

        if (!declaration.Network.IsBound || declaration.Layers.Any(layer => !layer.IsBound))
        {
            return null;
        }

        return declaration.IsShorthand
            ? Shorthand.Read(declaration, problems)
            : LongForm.Read(declaration, problems);
    }
}

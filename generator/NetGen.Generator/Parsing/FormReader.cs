using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Determines which of the two forms a declaration uses, and reads it.</summary>
internal static class FormReader
{
    /// <summary>Returns null if there is nothing to check; this method or the compiler reports why.</summary>
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

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The local that names a region of the workspace.</summary>
internal static class WorkspaceRefs
{
    /// <summary>Writes <c>ref float a1 = ...; // [samples x 16]</c>, starting at a sample.</summary>
    public static void Write(CodeWriter code, Regions regions, string region, Layer layer, string? first)
    {
        int offset = regions.Offset(region);
        List<string> terms = [];
        if (offset > 0)
        {
            terms.Add($"(nint)capacity * {offset}");
        }

        if (first != null)
        {
            terms.Add($"(nint){first} * {layer.OutputStride}");
        }

        string start = terms.Count == 0 ? "workspace" : $"FloatRef.Add(ref workspace, {string.Join(" + ", terms)})";
        code.Line($"ref float {region} = ref {start};    // [samples x {layer.OutputStride}]");
    }
}

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The local that names a region of the workspace.</summary>
internal static class WorkspaceRefs
{
    /// <summary>Writes <c>ref float a1 = ...; // [samples x 16]</c>, starting at a sample.</summary>
    public static void Write(CodeWriter code, Regions regions, string region, Layer layer, string? first)
    {
        string start = $"(nint)capacity * {regions.Offset(region)}";
        string sample = first == null ? "" : $" + (nint){first} * {layer.OutputStride}";
        code.Line($"ref float {region} = ref Mem.Add(ref workspace, {start}{sample});    // [samples x {layer.OutputStride}]");
    }
}

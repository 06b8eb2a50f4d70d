using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>X.g.cs: the topology, the members of the class, and the sizes in the nested struct.</summary>
internal static class MainFile
{
    public static string Write(NetworkModel network, Regions regions)
    {
        IReadOnlyList<string> table = TopologyTable.Lines(network);
        List<string> remarks = ["<remarks>", "<code>", .. table, "</code>", "</remarks>"];
        return TypeScope.Write(network, "layers, sizes and parameters", remarks, TypeScope.NetworkInterface(network), code =>
        {
            Members.Write(code, network);
            code.Line();
            Sizes.Write(code, network, regions);
        });
    }
}

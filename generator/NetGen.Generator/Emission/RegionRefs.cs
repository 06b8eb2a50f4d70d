using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>The locals that name regions of the workspace; each is declared before its first use in a block of the emitted code.</summary>
/// <param name="code">The writer.</param>
/// <param name="network">The network.</param>
/// <param name="regions">Its regions.</param>
/// <param name="first">The sample that the locals start at; null for the first of the workspace.</param>
internal sealed class RegionRefs(CodeWriter code, NetworkModel network, Regions regions, string? first)
{
    private readonly HashSet<string> _declared = [];

    /// <summary>Declares <c>ref float a1 = ...</c> where it is not declared yet; <see cref="Regions.Describe"/> gives the shapes.</summary>
    public void Use(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (name != "x" && _declared.Add(name))
            {
                Declare(regions[name]);
            }
        }
    }

    /// <summary>How a layer's call names its buffers; it declares none of them.</summary>
    public LayerCall Call(Layer layer, string count) => new(
        layer.InputValues(Input(layer)), Regions.Sums(network, layer), Regions.Activations(layer), first ?? "0", count, buffer => buffer.Name);

    /// <summary>The samples that come in, after the word ref.</summary>
    public string Input(Layer layer) => layer.Input.IsRaw && first != null ? Samples("x", network.InputSize) : layer.InputName;

    /// <summary>The samples of a buffer of the caller's.</summary>
    public string Samples(string buffer, int size) => $"{Unsafe}.Add(ref {buffer}, (nint){first} * {size})";

    private void Declare(Region region)
    {
        if (region.IsOfChunk)
        {
            string chunk = $"(nint)capacity * {regions.Stride}" + (region.Offset == 0 ? "" : $" + {region.Offset}");
            code.Line($"ref float {region.Name} = ref {Unsafe}.Add(ref workspace, {chunk});");
            return;
        }

        List<string> terms = [];
        if (region.Offset > 0)
        {
            terms.Add($"(nint)capacity * {region.Offset}");
        }

        if (first != null)
        {
            terms.Add($"(nint){first} * {region.Stride}");
        }

        string start = terms.Count == 0 ? "workspace" : $"{Unsafe}.Add(ref workspace, {string.Join(" + ", terms)})";
        code.Line($"ref float {region.Name} = ref {start};");
    }
}

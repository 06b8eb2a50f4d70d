using NetGen.Bench.GeneratorCost;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Sweep;

/// <summary>The generator's time and the size of the emitted source, by width and by number of layers.</summary>
public static class GeneratorPart
{
    private const double BytesOfKilobyte = 1000;

    /// <summary>Measures the rows: the workload is what is measured, the variant the width or the number of layers.</summary>
    public static IEnumerable<Row> Measure()
    {
        // The deepest network has the most code of the generator compiled before the others are measured.
        Measure("depth", DepthNetworks.All[^1].Depth, DepthNetworks.All[^1].Network);
        return
        [
            .. WidthNetworks.All.Where(entry => int.IsPow2(entry.Width)).SelectMany(entry => Measure("width", entry.Width, entry.Network)),
            .. DepthNetworks.All.SelectMany(entry => Measure("depth", entry.Depth, entry.Network)),
        ];
    }

    private static Row[] Measure(string axis, int x, SweepNetwork network)
    {
        string layers = string.Concat(network.Sizes.Skip(1).Select(size => $"[Dense({size}, Activation.ReLU)]\n"));
        string attributes = $"[Network, Input({network.Sizes[0]})]\n{layers}";
        return
        [
            Row.Of(SweepId.Generator(axis), $"{x}", threads: 1, GeneratorRuns.Warm(attributes), "ms"),
            Row.Of(SweepId.Source(axis), $"{x}", threads: 1, [new EmittedCode(attributes).Bytes / BytesOfKilobyte], "kB"),
        ];
    }
}

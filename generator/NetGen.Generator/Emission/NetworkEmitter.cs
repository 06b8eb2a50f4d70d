using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>Turns a network into source files.</summary>
internal static class NetworkEmitter
{
    public static IEnumerable<EmittedFile> Emit(NetworkModel network)
    {
        string name = network.Type.HintName;
        if (network.IsBroken)
        {
            yield return new EmittedFile(name + ".g.cs", BrokenFile.Write(network));
            yield break;
        }

        Regions regions = new(network);
        yield return new EmittedFile(name + ".g.cs", MainFile.Write(network, regions));
        TileAnnex tiles = new();
        yield return new EmittedFile(name + ".Forward.g.cs", ForwardFile.Write(network, regions, tiles));
        yield return new EmittedFile(name + ".Backward.g.cs", BackwardFile.Write(network, regions, tiles));
        if (!tiles.IsEmpty)
        {
            yield return new EmittedFile(name + ".Tiles.g.cs", TilesFile.Write(network, tiles));
        }

        if (StreamPlan.For(network) is { } stream)
        {
            yield return new EmittedFile(name + ".Stream.g.cs", StreamFile.Write(network, stream));
        }
    }
}

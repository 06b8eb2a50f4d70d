using NetGen.Generator.Model;

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
        yield return new EmittedFile(name + ".Forward.g.cs", ForwardFile.Write(network, regions));
        yield return new EmittedFile(name + ".Backward.g.cs", BackwardFile.Write(network, regions));
        if (StreamPlan.For(network) is { } stream)
        {
            yield return new EmittedFile(name + ".Stream.g.cs", StreamFile.Write(network, stream));
        }
    }
}

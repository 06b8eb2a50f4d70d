using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>Turns a network into source files.</summary>
internal static class NetworkEmitter
{
    public static IEnumerable<EmittedFile> Emit(NetworkModel network)
    {
        yield break;
    }
}

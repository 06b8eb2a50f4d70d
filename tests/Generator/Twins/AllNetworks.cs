using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Twins;

/// <summary>The program that checks all networks, compiled once for all widths.</summary>
public sealed class AllNetworks : IDisposable
{
    private readonly CheckProgram _program;

    public AllNetworks()
    {
        CSharpCompilation networks = TwinnedNetworks.Compile(TwinnedNetworks.Sources);
        Passes = PassesType.All(networks.SyntaxTrees);
        _program = new CheckProgram(networks, Passes);
    }

    internal IReadOnlyList<PassesType> Passes { get; }

    internal CheckResult Run(string setting) => _program.Run(setting);

    public void Dispose() => _program.Dispose();
}

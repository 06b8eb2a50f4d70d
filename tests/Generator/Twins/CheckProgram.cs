extern alias runtime;

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Twins.Checking;

namespace NetGen.Generator.Tests.Twins;

/// <summary>A console program that consists of networks, their emitted code and the checks of all methods that have a twin.</summary>
internal sealed class CheckProgram : IDisposable
{
    /// <summary>The name to which the types of <see cref="Checking"/> are visible.</summary>
    private const string AssemblyName = "NetGen.Twins";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(AssemblyName);

    /// <summary>Compiles the program.</summary>
    /// <param name="networks">The networks with their emitted code.</param>
    /// <param name="passes">What to check.</param>
    public CheckProgram(CSharpCompilation networks, IReadOnlyList<PassesType> passes)
    {
        CSharpCompilation program = networks
            .WithAssemblyName(AssemblyName)
            .WithOptions(networks.Options.WithOutputKind(OutputKind.ConsoleApplication).WithNullableContextOptions(NullableContextOptions.Disable))
            .AddReferences(MetadataReference.CreateFromFile(typeof(CheckProgram).Assembly.Location))
            .AddSyntaxTrees(passes.Select(ChecksOf).Append(MainOf(passes)).Select(source => CSharpSyntaxTree.ParseText(source, Compiler.Latest)));
        string path = Path.Combine(_folder.FullName, AssemblyName + ".dll");
        Microsoft.CodeAnalysis.Emit.EmitResult result = program.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        foreach (Type library in new[] { typeof(runtime::NetGen.NetworkAttribute), typeof(CheckProgram) })
        {
            File.Copy(library.Assembly.Location, Path.Combine(_folder.FullName, Path.GetFileName(library.Assembly.Location)));
        }

        // Twins are loops that run once: they are not worth a start in unoptimized code.
        File.WriteAllText(
            Path.ChangeExtension(path, ".runtimeconfig.json"),
            $$"""
            {
              "runtimeOptions": {
                "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.ToString(2)}}.0" },
                "configProperties": { "System.Runtime.TieredCompilation.QuickJitForLoops": false }
              }
            }
            """);
    }

    /// <summary>Runs all checks.</summary>
    /// <param name="setting">A variable of the environment that chooses the vector width, <c>NAME=VALUE</c>; empty for the default.</param>
    public CheckResult Run(string setting = "")
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(_folder.FullName, AssemblyName + ".dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (setting.Split('=') is [var name, var value])
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{lines.LastOrDefault()}: {errors.Result}");
        ILookup<bool, string> failures = lines[2..].ToLookup(line => line.StartsWith(CheckRunner.Failure, StringComparison.Ordinal));
        return new CheckResult(
            int.Parse(lines[0]), bool.Parse(lines[1]),
            [.. failures[false]], [.. failures[true].Select(line => line[CheckRunner.Failure.Length..])]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string ClassName(int method) => $"TwinCheck{method}";

    private static string ChecksOf(PassesType passes) =>
        $$"""
        using System;
        using System.Collections.Generic;
        {{string.Join('\n', passes.Usings)}}
        using __Checking = global::{{typeof(ICheckedMethod).Namespace}};
        using static global::{{typeof(Elementwise).FullName}};

        {{string.Join(" { ", passes.Enclosing)}}
        {
            internal static __Checking.ICheckedMethod[] TwinChecks =>
                [{{string.Join(", ", passes.TwinnedMethods.Select((_, i) => $"new {ClassName(i)}()"))}}];

        {{string.Join('\n', passes.TwinnedMethods.Select((method, i) => new CheckSource(passes.Network, method).Write(ClassName(i))))}}
        {{new string('}', passes.Enclosing.Count)}}
        """;

    private static string MainOf(IEnumerable<PassesType> passes) =>
        $$"""
        internal static class Program
        {
            private static void Main() => global::{{typeof(CheckRunner).FullName}}.Run(
            [
                {{string.Join("\n", passes.Select(type => $".. global::{type.Network}.Passes.TwinChecks,"))}}
            ]);
        }
        """;
}

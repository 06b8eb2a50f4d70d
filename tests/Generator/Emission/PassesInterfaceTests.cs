extern alias runtime;

using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Generator.Emission;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Tests.Emission;

/// <summary>What the generator knows of the runtime by name: the interface that networks implement, and the types that emitted code calls.</summary>
public class PassesInterfaceTests
{
    private static readonly Assembly Runtime = typeof(runtime::NetGen.NetworkAttribute).Assembly;

    [Fact]
    public void TheMembersAreThoseOfTheInterface()
    {
        MemberInfo[] demanded =
        [
            .. typeof(runtime::NetGen.CompilerServices.INetworkPasses).GetMembers()
                .Where(member => member is PropertyInfo { GetMethod.IsAbstract: true } or MethodInfo { IsAbstract: true, IsSpecialName: false }),
        ];

        Assert.Equal(
            demanded.Select(member => member.Name).Order(),
            PassesInterface.Properties.Select(property => property.Name)
                .Concat(PassesInterface.Methods.Select(method => Regex.Match(method.Name, @"^\w+").Value))
                .Order());
    }

    [Fact]
    public void EachNameIsATypeOfTheRuntime()
    {
        string[] names = [.. typeof(RuntimeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        string[] aliases = [.. RuntimeNames.Aliases.Select(alias => alias.Alias)];

        Assert.NotEmpty(names);
        Assert.Empty(names.Where(name => name.StartsWith("__", StringComparison.Ordinal)).Except(aliases));
        Assert.All(
            names.Where(name => name.StartsWith("global::", StringComparison.Ordinal)).Concat(RuntimeNames.Aliases.Select(alias => alias.Type)), AssertExists);
    }

    [Fact]
    public void TheNamesHaveOneHome() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "generator"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && Path.GetFileName(file) != "RuntimeNames.cs"),
        file => Assert.DoesNotContain("global::NetGen", File.ReadAllText(file)));

    private static void AssertExists(string name)
    {
        // Of an immutable array it is the elements that are the runtime's.
        string type = name[(name.LastIndexOf("global::", StringComparison.Ordinal) + "global::".Length)..].TrimEnd('>');
        Assert.Contains(Runtime.GetExportedTypes(), exported => Regex.Replace(exported.FullName!, @"`\d+$", "") == type);
    }
}

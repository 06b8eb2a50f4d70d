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
                .Concat(PassesInterface.Methods.Select(method => Regex.Match(method, @"void (\w+)").Groups[1].Value))
                .Order());
    }

    [Fact]
    public void EachNameIsATypeOfTheRuntime()
    {
        string[] names = [.. typeof(RuntimeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

        Assert.NotEmpty(names);
        Assert.All(names.Concat(Enum.GetNames<Activation>().Except(["Softmax"]).Select(RuntimeNames.ActivationFunction)), AssertExists);
    }

    [Fact]
    public void TheNamesHaveOneHome() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "generator"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && Path.GetFileName(file) != "RuntimeNames.cs"),
        file => Assert.DoesNotContain("global::NetGen", File.ReadAllText(file)));

    private static void AssertExists(string name)
    {
        string type = name["global::".Length..];
        Assert.Contains(Runtime.GetExportedTypes(), exported => Regex.Replace(exported.FullName!, @"`\d+$", "") == type);
    }
}

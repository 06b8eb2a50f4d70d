using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>The sources of a project as a compilation, for tests that ask what names in it mean.</summary>
internal sealed class ProjectSources
{
    /// <summary>What ImplicitUsings adds to a project.</summary>
    public const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Reads the files that a project compiles.</summary>
    /// <param name="project">The project file, from the root of the repository.</param>
    /// <param name="references">What they are compiled against.</param>
    public ProjectSources(string project, IEnumerable<MetadataReference> references)
    {
        string file = Path.Combine(Repository.Root, project);
        Root = Path.GetDirectoryName(file)!;
        CSharpParseOptions options = Compiler.Latest.WithPreprocessorSymbols("NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0");
        Compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            Files(Root, XDocument.Load(file))
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
                .Prepend(CSharpSyntaxTree.ParseText(GlobalUsings, options, Path.Combine(Root, "GlobalUsings.g.cs"))),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The runtime.</summary>
    public static ProjectSources Runtime => LazyRuntime.Value;

    /// <summary>The generator, without its code fixes.</summary>
    public static ProjectSources Generator => LazyGenerator.Value;

    private static Lazy<ProjectSources> LazyRuntime { get; } = new(() => new("runtime/NetGen/NetGen.csproj", Compiler.Framework));

    private static Lazy<ProjectSources> LazyGenerator { get; } = new(() => new(
        "generator/NetGen.Generator/NetGen.Generator.csproj",
        Compiler.Framework.Add(MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location))
            .Add(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location))));

    /// <summary>The folder of the project.</summary>
    public string Root { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Each name outside of comments, with what it means: a type, a member, a namespace.</summary>
    public IEnumerable<(SyntaxTree Tree, ISymbol Symbol)> Names() => Names(Compilation, Compilation.SyntaxTrees);

    /// <summary>The same of some trees of a compilation.</summary>
    public static IEnumerable<(SyntaxTree Tree, ISymbol Symbol)> Names(Compilation compilation, IEnumerable<SyntaxTree> trees) =>
        from tree in trees
        let model = compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let found = model.GetSymbolInfo(name)
        let symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault()
        where symbol != null
        select (tree, symbol);

    /// <summary>The types that the project declares outside of others.</summary>
    public IEnumerable<INamedTypeSymbol> Types() =>
        from tree in Compilation.SyntaxTrees
        let model = Compilation.GetSemanticModel(tree)
        from declaration in tree.GetRoot().DescendantNodes(node => node is not TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()
        select model.GetDeclaredSymbol(declaration)!;

    /// <summary>A file as the project calls it: <c>Training/Trainer.cs</c>.</summary>
    public string RelativePath(SyntaxTree tree) => Path.GetRelativePath(Root, tree.FilePath).Replace('\\', '/');

    /// <summary>The files that declare a symbol, as <see cref="RelativePath"/> has them. None if it comes from elsewhere.</summary>
    public IReadOnlyList<string> FilesOf(ISymbol symbol) =>
    [
        .. symbol.OriginalDefinition.DeclaringSyntaxReferences
            .Where(reference => Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .Select(reference => RelativePath(reference.SyntaxTree))
            .Distinct(),
    ];

    /// <summary>What the SDK compiles by itself, less what the project removes, and the files of other folders that it names.</summary>
    private static IEnumerable<string> Files(string root, XDocument project)
    {
        XElement[] items = [.. project.Descendants("Compile")];
        Regex[] removed = [.. Patterns("Remove").Select(Glob)];
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !Regex.IsMatch(path, "(^|/)(bin|obj)/") && !removed.Any(pattern => pattern.IsMatch(path)))
            .Concat(Patterns("Include"))
            .Select(path => Path.GetFullPath(Path.Combine(root, path)))
            .Order(StringComparer.Ordinal);

        IEnumerable<string> Patterns(string attribute) =>
            items.SelectMany(item => ((string?)item.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Regex Glob(string pattern) =>
        new("^" + Regex.Escape(pattern).Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*") + "$");
}

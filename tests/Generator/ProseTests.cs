using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>
/// Comments, messages and pages are in plain American English: none has one of the phrases that make technical prose hard to read, or a British spelling.
/// </summary>
public partial class ProseTests
{
    private static readonly string[] Folders = ["runtime", "generator", "bench", "samples"];

    /// <summary>Phrases for which the field has a word, or plain English a shorter one.</summary>
    private static readonly string[] Phrases =
    [
        @"that which", @"what comes in", @"(?<!not )so many", @"equally many", @"besides", @"as (they|it|these) lies?", @"put up with", @"told by", @"whoever", @"anew",
        @"of (one's|your) own", @"no whole", @"taken for", @"thereof|therein|hence|lest|whence|hitherto|therefrom|wherein",
        @"(lie|lies|lay) (where|as|in|beside|next|one|together|apart|at|behind|row|panel)", @"such\b(?! (as|a|an)\b)", @"(is|are|was|were) no (multiple|member|power|number|output|pixel|padding)",
        @"meanwhile", @"likewise", @"for good",
    ];

    private static readonly string[] British =
    [
        @"\w*(normalis|optimis|initialis|serialis|regularis|vectoris|generalis|minimis|maximis|summaris|organis|recognis|parallelis|visualis|quantis|randomis|standardis|specialis|synchronis)\w*",
        @"\w*(colour|behaviour|neighbour|favour|honour)\w*", @"grey\w*", @"cancelled|cancelling|labelled|labelling|modelled|modelling|travell\w+|centre\w*|metre\w*|analys(e|ed|es|ing)",
        @"judgement|learnt|spelt|spoilt|towards|whilst|amongst|licence\w*|defence|programme\w*|artefact\w*",
    ];

    private static readonly Regex Slips = new($@"\b(?:{string.Join('|', Phrases.Concat(British))})\b", RegexOptions.IgnoreCase);

    [Fact]
    public void CommentsAndMessages() => Assert.Empty(
        from folder in Folders
        from file in Sources(folder, "*.cs")
        from text in Texts(File.ReadAllText(file))
        from Match slip in Slips.Matches(text)
        select $"{Path.GetRelativePath(Repository.Root, file)}: \"{slip.Value}\" in {Around(text, slip)}");

    [Fact]
    public void Pages() => Assert.Empty(
        from file in Folders.SelectMany(folder => Sources(folder, "*.md")).Concat(Directory.GetFiles(Repository.Root, "*.md"))
        let text = File.ReadAllText(file)
        from Match slip in Slips.Matches(text)
        select $"{Path.GetRelativePath(Repository.Root, file)}: \"{slip.Value}\" in {Around(text, slip)}");

    [Theory]
    [InlineData("// There are so many samples.", 1)]
    [InlineData("string s = \"The behaviour\";", 1)]
    [InlineData("/// <summary>What is optimised, besides.</summary>\nint i;", 2)]
    [InlineData("int anew = behaviour; // plain", 0)]
    [InlineData("string s = $\"{anew} samples\";", 0)]
    public void OnlyProseIsRead(string source, int slips) => Assert.Equal(slips, Texts(source).Sum(text => Slips.Count(text)));

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories).Where(file => !BuildOutput().IsMatch(file));

    /// <summary>The comments of a source file, its documentation and its strings.</summary>
    private static IEnumerable<string> Texts(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, Compiler.Latest).GetRoot();
        IEnumerable<string> comments = root.DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            .Select(trivia => trivia.ToFullString());
        IEnumerable<string> strings = root.DescendantTokens()
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            .Select(token => token.ValueText);
        return comments.Concat(strings).Select(text => Spaces().Replace(text, " "));
    }

    private static string Around(string text, Match slip)
    {
        int start = Math.Max(0, slip.Index - 30);
        return text[start..Math.Min(text.Length, slip.Index + slip.Length + 30)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"[\\/](bin|obj|Generated)[\\/]")]
    private static partial Regex BuildOutput();

    /// <summary>White space, and the slashes of a comment's next line.</summary>
    [GeneratedRegex(@"\s*\n\s*///?\s?|\s+")]
    private static partial Regex Spaces();
}

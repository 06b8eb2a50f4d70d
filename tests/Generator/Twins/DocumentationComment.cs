using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Twins;

/// <summary>Reads documentation comments as XML.</summary>
internal static partial class DocumentationComment
{
    /// <summary>Returns the documentation of a member, in one element; it is empty where there is none.</summary>
    /// <param name="member">The declaration.</param>
    public static XElement Of(SyntaxNode member)
    {
        IEnumerable<string> lines = member.GetLeadingTrivia().ToFullString().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line[3..]);
        return XElement.Parse($"<member>{string.Join('\n', lines)}</member>", LoadOptions.PreserveWhitespace);
    }

    /// <summary>Returns the text of an element in one line, with back quotes around what is code.</summary>
    /// <param name="element">The element.</param>
    public static string TextOf(XElement element) => WhiteSpace().Replace(
        string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { FirstAttribute.Value: var name } => name,
            _ => "",
        })),
        " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

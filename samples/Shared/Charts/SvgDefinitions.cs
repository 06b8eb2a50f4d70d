using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>
/// The definitions that drawings refer to by name, such as images and clipping rectangles. Equal definitions get the same name, so that
/// several drawings can be in one file and share them.
/// </summary>
internal sealed partial class SvgDefinitions
{
    private readonly Dictionary<string, string> _names = [];
    private readonly List<XElement> _definitions = [];

    /// <summary>The definitions of all drawings so far.</summary>
    public XElement Element => new(SvgFile.Names + "defs", _definitions);

    /// <summary>Moves the definitions out of a drawing and returns its other elements.</summary>
    /// <param name="drawing">The root element of the drawing; it is changed.</param>
    public List<XElement> TakeFrom(XElement drawing)
    {
        Dictionary<string, string> renamed = [];
        foreach (XElement definition in drawing.Descendants().Where(element => element.Attribute("id") is not null).ToArray())
        {
            Rename(definition, renamed);
            XAttribute id = definition.Attribute("id")!;
            string old = id.Value;
            id.Remove();
            definition.Remove();
            renamed[old] = NameOf(definition);
        }

        Rename(drawing, renamed);
        foreach (XElement element in drawing.Descendants().Reverse().ToArray())
        {
            if (IsEmptyGroup(element))
            {
                element.Remove();
            }
        }

        return [.. drawing.Elements()];
    }

    private string NameOf(XElement definition)
    {
        string content = definition.ToString();
        if (!_names.TryGetValue(content, out string? name))
        {
            name = $"d{_names.Count + 1}";
            _names.Add(content, name);
            definition.SetAttributeValue("id", name);
            _definitions.Add(definition);
        }

        return name;
    }

    private static void Rename(XElement root, Dictionary<string, string> renamed)
    {
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes())
        {
            attribute.Value = Reference().Replace(attribute.Value, match => renamed.GetValueOrDefault(match.Value, match.Value));
        }
    }

    private static bool IsEmptyGroup(XElement element) =>
        !element.HasElements && (element.Name == SvgFile.Names + "g" || element.Name == SvgFile.Names + "defs");

    // In xlink:href="#name" and clip-path="url(#name)".
    [GeneratedRegex("(?<=^#|url\\(#)[A-Za-z_0-9]+")]
    private static partial Regex Reference();
}

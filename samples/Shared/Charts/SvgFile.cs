using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>SVG files.</summary>
internal static class SvgFile
{
    /// <summary>The SVG namespace.</summary>
    public static readonly XNamespace Names = "http://www.w3.org/2000/svg";

    /// <summary>The XLink namespace.</summary>
    public static readonly XNamespace Links = "http://www.w3.org/1999/xlink";

    /// <summary>Creates the root element of a scalable picture.</summary>
    /// <param name="width">The width in units.</param>
    /// <param name="height">The height in units.</param>
    /// <param name="content">Its elements.</param>
    public static XElement Root(int width, int height, IEnumerable<XElement> content) => new(
        Names + "svg",
        new XAttribute(XNamespace.Xmlns + "xlink", Links),
        new XAttribute("width", width),
        new XAttribute("height", height),
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
        content);

    /// <summary>The content of a file with a root element, formatted with one element per line.</summary>
    public static byte[] Bytes(XElement root)
    {
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "",
            NewLineChars = "\n",
        };
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            root.Save(writer);
        }

        return stream.ToArray();
    }
}

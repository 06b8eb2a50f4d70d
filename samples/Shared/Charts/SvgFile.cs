using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>What SkiaSharp writes as SVG, made fit for browsers that have other fonts and sizes than this machine.</summary>
internal static class SvgFile
{
    /// <summary>The names of SVG.</summary>
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The file of a root element.</summary>
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

    /// <summary>The root element with a picture that scales, fonts that are everywhere, and enlarged pixels with sharp edges.</summary>
    public static XElement Polished(XElement root, int width, int height)
    {
        root.SetAttributeValue("viewBox", FormattableString.Invariant($"0 0 {width} {height}"));
        foreach (XElement text in root.Descendants(Svg + "text"))
        {
            text.Value = text.Value.Trim();
            text.SetAttributeValue("font-family", $"{text.Attribute("font-family")?.Value}, {HouseStyle.SimilarFonts}");
            foreach (XAttribute places in text.Attributes().Where(attribute => attribute.Name == "x" || attribute.Name == "y"))
            {
                places.Value = places.Value.TrimEnd(',', ' ');
            }
        }

        foreach (XElement image in root.Descendants(Svg + "image"))
        {
            image.SetAttributeValue("style", "image-rendering:pixelated");
        }

        return root;
    }
}

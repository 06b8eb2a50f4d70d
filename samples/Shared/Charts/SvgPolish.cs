using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>Makes what SkiaSharp writes as SVG fit for browsers, which have other fonts and smooth what they enlarge.</summary>
internal static class SvgPolish
{
    /// <summary>The drawing with fonts that are everywhere, and enlarged pixels with sharp edges.</summary>
    /// <param name="drawing">The root element; it is changed.</param>
    public static XElement Applied(XElement drawing)
    {
        foreach (XElement text in drawing.Descendants(SvgFile.Names + "text"))
        {
            text.Value = text.Value.Trim();
            text.SetAttributeValue("font-family", $"{HouseStyle.Font}, {HouseStyle.SimilarFonts}");
            Trim(text.Attribute("x"));
            Trim(text.Attribute("y"));
        }

        foreach (XElement image in drawing.Descendants(SvgFile.Names + "image"))
        {
            image.SetAttributeValue("style", "image-rendering:pixelated");
        }

        return drawing;
    }

    // Lists of places end in a comma, which the grammar of SVG 1.1 (4.2, <list-of-lengths>) does not have.
    private static void Trim(XAttribute? places)
    {
        if (places is not null)
        {
            places.Value = places.Value.TrimEnd(' ', ',');
        }
    }
}

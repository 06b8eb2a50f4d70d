using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>Adapts SkiaSharp's SVG output to browsers, which have different fonts and smooth enlarged images.</summary>
internal static class SvgPolish
{
    /// <summary>Adds fallback fonts to a drawing and makes the pixels of enlarged images sharp.</summary>
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

    // SkiaSharp's lists of coordinates end in a comma, which the grammar of SVG 1.1 (4.2, <list-of-lengths>) does not allow.
    private static void Trim(XAttribute? places)
    {
        if (places is not null)
        {
            places.Value = places.Value.TrimEnd(' ', ',');
        }
    }
}

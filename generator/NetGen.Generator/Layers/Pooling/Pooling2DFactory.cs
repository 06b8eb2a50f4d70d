using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>The common base of pooling factories: the arguments and the checks of windows.</summary>
internal abstract class Pooling2DFactory : LayerFactory
{
    public override LayoutNeed Need => LayoutNeed.Planes;

    private string Name => AttributeName.Substring(0, AttributeName.Length - "Attribute".Length);

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        bool isSquare = arguments.Has("size");
        (string heightName, string widthName) = isSquare ? ("size", "size") : ("height", "width");
        if (!ImageCheck.Run(Name, input, arguments))
        {
            return null;
        }

        int? height = arguments.Size(heightName);
        int? width = isSquare ? height : arguments.Size(widthName);
        if (height is null || width is null || !HasStride(arguments))
        {
            return null;
        }

        var window = new PoolingWindow(
            height.Value, width.Value, arguments.Int("Stride", height.Value), arguments.Int("Stride", width.Value));
        if (Pad(window, input.Shape, arguments) is not { } padded)
        {
            return null;
        }

        int rows = input.Shape.Height + padded.Top + padded.Bottom;
        int columns = input.Shape.Width + padded.Left + padded.Right;
        // The shorter side first: it determines which square window fits.
        bool fits = rows <= columns ? FitsHeight() && FitsWidth() : FitsWidth() && FitsHeight();
        return fits ? Create(input, padded) : null;

        bool FitsHeight() => Fits(heightName, "high", padded.Height, rows, padded, input, arguments);

        bool FitsWidth() => Fits(widthName, "wide", padded.Width, columns, padded, input, arguments);
    }

    protected abstract Layer Create(LayerInput input, PoolingWindow window);

    private static bool HasStride(LayerArguments arguments)
    {
        int stride = arguments.Int("Stride", 1);
        if (stride is >= 1 and <= SizeLimit.Width)
        {
            return true;
        }

        arguments.Problems.ReportRange("Stride", "Stride", Literal.Grouped(stride), $"from 1 to {Literal.Grouped(SizeLimit.Width)} pixels");
        return false;
    }

    private static PoolingWindow? Pad(PoolingWindow window, SampleShape input, LayerArguments arguments)
    {
        if (arguments.Member("Padding", Padding.Valid) is not { } padding)
        {
            return null;
        }

        foreach (string name in new[] { "PaddingHeight", "PaddingWidth" })
        {
            if (arguments.Has("Padding") && arguments.Has(name))
            {
                arguments.Problems.ReportRange(
                    name, name, Literal.Grouped(arguments.Int(name, 0)),
                    $"omitted, or Padding must be: Padding.{padding} determines the number of zeros");
                return null;
            }
        }

        if (padding == Padding.Same)
        {
            return window.Same(input);
        }

        int rows = arguments.Int("PaddingHeight", 0);
        int columns = arguments.Int("PaddingWidth", 0);
        return IsPadding("PaddingHeight", rows, window.Height, "high", arguments) & IsPadding("PaddingWidth", columns, window.Width, "wide", arguments)
            ? window with { Top = rows, Bottom = rows, Left = columns, Right = columns }
            : null;
    }

    /// <summary>With padding of more than half a window, some windows would contain only padding.</summary>
    private static bool IsPadding(string name, int padding, int window, string extent, LayerArguments arguments)
    {
        if (padding >= 0 && padding <= window / 2)
        {
            return true;
        }

        arguments.Problems.ReportRange(
            name, name, Literal.Grouped(padding), $"from 0 to {Literal.Grouped(window / 2)}, half of a window that is {Literal.Grouped(window)} {extent}");
        return false;
    }

    private bool Fits(
        string name, string extent, int window, int available, PoolingWindow pooling, LayerInput input, LayerArguments arguments)
    {
        if (window <= available)
        {
            return true;
        }

        string side = extent == "high" ? "height" : "width";
        string padded = (pooling.Top, pooling.Left) == (0, 0) ? "" : " with padding";
        arguments.Problems.ReportUnfit(
            name, available, $"A window of {pooling.Height}x{pooling.Width}", $"a {side} of {Literal.Grouped(available)}{padded}", input.Shape,
            $"a window can be at most {Literal.Grouped(available)} {extent}");
        return false;
    }
}

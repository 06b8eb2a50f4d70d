using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>The check of layers that accept only images.</summary>
internal static class ImageCheck
{
    /// <summary>Returns whether the input is an image; if not, reports that at the attribute.</summary>
    public static bool Run(string layer, LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind == ShapeKind.Image)
        {
            return true;
        }

        arguments.Problems.ReportShape(
            layer, "an image", input.Shape, "an image starts as Input(height, width, channels) and remains one until a Flatten or a Dense");
        return false;
    }
}

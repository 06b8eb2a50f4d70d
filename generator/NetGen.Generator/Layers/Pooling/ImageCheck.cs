using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>The check of the layers that take images and nothing else.</summary>
internal static class ImageCheck
{
    /// <summary>Whether an image comes in; if not, that is reported for the whole attribute.</summary>
    public static bool Run(string layer, LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind == ShapeKind.Image)
        {
            return true;
        }

        arguments.Problems.ReportShape(
            layer, "an image", input.Shape, "images come from Input(height, width, channels) and stay images up to a Flatten or a Dense");
        return false;
    }
}

using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>How the runtime is told where the values of each feature or channel are stored.</summary>
internal static class FeatureStorage
{
    /// <summary>The expression for some samples of a layer: ChannelPlanes or FeatureRows.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="samples">The number of samples.</param>
    public static string Of(Layer layer, string samples)
    {
        SampleLayout input = layer.Input;
        return input.Format == SampleFormat.Planes
            ? $"new {RuntimeNames.ChannelPlanes}(Samples: {samples}, Stride: {input.Stride}, Channels: {input.Shape.Channels}, Pitch: {input.Pitch}, "
                + $"Positions: {input.Shape.Positions})"
            : Rows(samples, input.Stride, layer.OutputStride, input.Shape.Positions, input.Format == SampleFormat.Row ? 0 : input.Pitch, Width(layer));
    }

    /// <summary>The expression for one step of a stream, in a row of its own.</summary>
    /// <param name="width">The length of the row.</param>
    public static string OfRow(int width) => Rows("1", width, width, 1, width, width);

    /// <summary>The features or channels of a layer, padded to whole panels.</summary>
    public static int Width(Layer layer) => Panels.Count(layer.Input.Shape.Channels) * Panels.Width;

    private static string Rows(string samples, int stride, int outputStride, int steps, int pitch, int width) =>
        $"new {RuntimeNames.FeatureRows}(Samples: {samples}, Stride: {stride}, OutputStride: {outputStride}, Steps: {steps}, Pitch: {pitch}, Width: {width})";
}

using System.Collections.Immutable;

namespace NetGen;

/// <summary>Finds the layer in which values became non-finite.</summary>
internal static class FiniteOutputs
{
    /// <summary>Returns the first layer with an output that is NaN or infinite after the forward pass of a batch; null if there is
    /// none.</summary>
    /// <param name="layers">The layers of the network.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="count">The number of samples in it.</param>
    public static LayerInfo? FirstLayerWithout(ImmutableArray<LayerInfo> layers, PassWorkspace workspace, int count)
    {
        foreach (LayerInfo layer in layers)
        {
            ReadOnlySpan<float> region = workspace.Buffer.Span[(layer.OutputsOffset * workspace.Capacity)..];
            for (int sample = 0; sample < count; sample++)
            {
                ReadOnlySpan<float> values = region.Slice(sample * layer.Layout.Stride, layer.Layout.Stride);
                for (int row = 0; row < layer.Layout.Rows; row++)
                {
                    if (FloatInputs.IndexOfNotFinite(layer.Layout.Row(values, row)) >= 0)
                    {
                        return layer;
                    }
                }
            }
        }

        return null;
    }
}

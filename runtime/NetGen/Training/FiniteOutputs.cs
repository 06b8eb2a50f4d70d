using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Looks for the layer in which values stopped being finite.</summary>
internal static class FiniteOutputs
{
    /// <summary>The first layer with an output that is NaN or infinite after the forward pass of a batch; null if there is none.</summary>
    /// <param name="workspace">The training workspace.</param>
    /// <param name="capacity">The samples that it is made for.</param>
    /// <param name="count">The samples of the batch.</param>
    public static LayerInfo? FirstLayerWithout<TNetwork>(AlignedBuffer workspace, int capacity, int count)
        where TNetwork : struct, INetworkPasses
    {
        foreach (LayerInfo layer in TNetwork.Layers)
        {
            ReadOnlySpan<float> region = workspace.Span[(layer.OutputsOffset * capacity)..];
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

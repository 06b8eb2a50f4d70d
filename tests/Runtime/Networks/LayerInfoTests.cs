using System.Collections.Immutable;
using NetGen.CompilerServices;
using NetGen.Tests.Layers.Convolution;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Layers.Pooling;
using NetGen.Tests.Layers.Recurrent;

namespace NetGen.Tests.Networks;

/// <summary>What a network tells about its layers at run time.</summary>
public class LayerInfoTests
{
    [Fact]
    public void DenseLayersAreOneLineEach() =>
        Assert.Equal(["Dense 784 -> 16 Sigmoid", "Dense 16 -> 16 Sigmoid", "Dense 16 -> 10 Sigmoid"], Lines<DigitNet.Passes>());

    [Fact]
    public void ConvolutionsTellHowTheySlide()
    {
        Assert.Equal(
            [
                "Layout 17x15x3 -> 17x15x3",
                "Conv2D 17x15x3 -> 9x6x7 Tanh, 3x4, stride 2x3, padding 1+1 x 2+2",
                "Flatten 9x6x7 -> 378",
                "Dense 378 -> 2 Identity",
            ],
            Lines<ConvOfRectangles.Passes>());
        Assert.Equal("Conv1D 16x1 -> 4x33 Softplus, 7, stride 3", Lines<ConvOfASignal.Passes>()[1]);
    }

    [Fact]
    public void LayersWithoutParametersAreListed()
    {
        Assert.Equal(
            [
                "Layout 6x6x2 -> 6x6x2",
                "Conv2D 6x6x2 -> 4x4x5 Identity, 3x3",
                "BatchNorm 4x4x5 -> 4x4x5 ReLU, momentum 0.1, epsilon 1E-05",
                "MaxPool2D 4x4x5 -> 2x2x5, 2x2",
                "Dropout 2x2x5 -> 2x2x5, rate 0.2",
                "Flatten 2x2x5 -> 20",
                "Maxout 20 -> 20, 2 pieces",
                "BatchNorm 20 -> 20 Identity, momentum 0.1, epsilon 1E-05",
                "Dense 20 -> 9 Identity",
                "Activation 9 -> 9 Tanh",
                "Dropout 9 -> 9, rate 0.5",
                "Dense 9 -> 3 Softmax",
            ],
            Lines<RegularisedNet.Passes>());
        Assert.Equal("MaxPool2D 9x11x3 -> 5x6x3, 3x3, stride 2x2, padding 1x1", Lines<NetOfPaddedMaxima.Passes>()[1]);
    }

    [Fact]
    public void RecurrentLayersTellWhetherSequencesGoOut()
    {
        Assert.Equal(
            [
                "Gru 5x4 -> 5x6",
                "BatchNorm 5x6 -> 5x6 Identity, momentum 0.1, epsilon 1E-05",
                "Dropout 5x6 -> 5x6, rate 0.2",
                "Activation 5x6 -> 5x6 Tanh",
                "Lstm 5x6 -> 5",
                "Dropout 5 -> 5, rate 0.3",
                "BatchNorm 5 -> 5 Tanh, momentum 0.1, epsilon 1E-05",
                "Dense 5 -> 3 Sigmoid",
            ],
            Lines<RegularisedRecurrentNet.Passes>());
        Assert.Equal("SimpleRnn 7x5 -> 8 ReLU", Lines<RnnReLUNet.Passes>()[0]);
    }

    [Fact]
    public void ANormalisationHasStatisticsAlone()
    {
        LayerInfo layer = NormalizedImageNet.Passes.Layers[1];
        Assert.Equal("Normalization 6x5x3 -> 6x5x3", layer.ToString());
        Assert.Equal((1, 0, 6, 90), (layer.Number, layer.ParameterCount, layer.StatisticCount, layer.MultiplyAdds));
        Assert.Equal("6, 5, 3", string.Join(", ", layer.OutputShape));
        Assert.Null(layer.Activation);
    }

    [Fact]
    public void CostsAreCountedWithoutPadding()
    {
        ImmutableArray<LayerInfo> layers = RegularisedNet.Passes.Layers;
        Assert.Equal([0, 3 * 3 * 2 * 5 * 16, 80, 0, 0, 0, 2 * 20 * 20, 20, 180, 0, 0, 27], layers.Select(layer => layer.MultiplyAdds));
        Assert.Equal([0, 95, 10, 0, 0, 0, 840, 40, 189, 0, 0, 30], layers.Select(layer => layer.ParameterCount));
        Assert.Equal([0, 0, 10, 0, 0, 0, 0, 40, 0, 0, 0, 0], layers.Select(layer => layer.StatisticCount));
        Assert.Equal(RegularisedNet.ParameterCount, layers.Sum(layer => layer.ParameterCount));
        Assert.Equal(7 * (5 + 8) * 4 * 8, LstmNet.Passes.Layers[0].MultiplyAdds);
        Assert.Equal(12_960, DigitNet.Passes.Layers.Sum(layer => layer.MultiplyAdds));
    }

    /// <summary>Layers that write their outputs over their sums have none; others share a region, or have two.</summary>
    [Fact]
    public void SumsAreOwnSharedOrLost()
    {
        ImmutableArray<LayerInfo> layers = RegularisedNet.Passes.Layers;
        Assert.Equal(layers[1].OutputsOffset, layers[1].SumsOffset);
        Assert.Null(layers[2].SumsOffset);
        Assert.Null(layers[6].SumsOffset);
        Assert.NotNull(layers[11].SumsOffset);
        Assert.NotEqual(layers[11].OutputsOffset, layers[11].SumsOffset);
        Assert.Null(LstmNet.Passes.Layers[0].SumsOffset);
    }

    [Fact]
    public void RegionsLieInTheWorkspaceAndApart()
    {
        CheckRegions<DigitNet.Passes>();
        CheckRegions<RegularisedNet.Passes>();
        CheckRegions<RegularisedRecurrentNet.Passes>();
        CheckRegions<ConvOfConvs.Passes>();
        CheckRegions<ConvOfSteps.Passes>();
    }

    private static void CheckRegions<TNetwork>()
        where TNetwork : struct, INetworkPasses
    {
        bool[] isTaken = new bool[TNetwork.WorkspaceStride];
        foreach (LayerInfo layer in TNetwork.Layers)
        {
            RegionLayout layout = layer.Layout;
            Assert.Equal(layer.OutputShape.Aggregate(1, (product, size) => product * size), layout.Count);
            Assert.InRange(layout.Start + (layout.Rows - 1) * layout.Pitch + layout.Length, 1, layout.Stride);
            int?[] offsets = [layer.OutputsOffset, layer.SumsOffset == layer.OutputsOffset ? null : layer.SumsOffset, layer.GradientsOffset];
            foreach (int? offset in offsets)
            {
                for (int i = 0; offset is not null && i < layout.Stride; i++)
                {
                    Assert.False(isTaken[offset.Value + i], $"{layer}: float {offset + i} belongs to two regions");
                    isTaken[offset.Value + i] = true;
                }
            }
        }

        LayerInfo last = TNetwork.Layers[^1];
        Assert.Equal((TNetwork.OutputsOffset, TNetwork.LogitsOffset), (last.OutputsOffset, last.SumsOffset));
        Assert.Equal((TNetwork.OutputGradientsOffset, TNetwork.OutputStride), (last.GradientsOffset, last.Layout.Stride));
    }

    private static string[] Lines<TNetwork>()
        where TNetwork : struct, INetworkPasses =>
        [.. TNetwork.Layers.Select(layer => layer.ToString())];
}

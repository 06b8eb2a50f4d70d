using System.Globalization;
using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Networks;

[Network]
[Input(28, 28, 1)]
[Conv2D(8, 5, Activation.Identity), BatchNorm(Activation.ReLU), MaxPool2D(2)]
[Dense(32, Activation.ReLU), Dropout(0.5)]
[Dense(10, Activation.Softmax)]
public partial class SummarisedCnn;

/// <summary>The table of a network's layers.</summary>
public class SummaryTests
{
    [Fact]
    public void DenseLayersFitOneTable() => Assert.Equal(
        """
        DigitNet
           layer           output  parameters  multiply-adds   bytes
        ------------------------------------------------------------
           Input              784
        1  Dense, Sigmoid      16      12,560         12,544  50,240
        2  Dense, Sigmoid      16         272            256   1,088
        3  Dense, Sigmoid      10         170            160     680
        ------------------------------------------------------------
           total                       13,002         12,960  52,008
        ------------------------------------------------------------
        memory of the network: 51.2 KB
        a prediction: 128 bytes
        a trainer: 51.2 KB for each value that the optimizer keeps per parameter, 200.0 KB per thread
        a batch: 512 bytes per sample
        """.ReplaceLineEndings("\n"), new DigitNet().Summary().ToString());

    [Fact]
    public void StatisticsHaveAColumnOfTheirOwn() => Assert.Equal(
        """
        SummarisedCnn
           layer                                          output  parameters  statistics  multiply-adds    bytes
        --------------------------------------------------------------------------------------------------------
           Input                                         28x28x1
        1  Conv2D, Identity, 5x5                         24x24x8         208           0        115,200      832
        2  BatchNorm, ReLU, momentum 0.1, epsilon 1E-05  24x24x8          16          16          4,608      128
        3  MaxPool2D, 2x2                                12x12x8           0           0              0        0
        4  Flatten                                          1152           0           0              0        0
        5  Dense, ReLU                                        32      36,896           0         36,864  147,584
        6  Dropout, rate 0.5                                  32           0           0              0        0
        7  Dense, Softmax                                     10         330           0            320    1,320
        --------------------------------------------------------------------------------------------------------
           total                                                      37,450          16        156,992  149,864
        --------------------------------------------------------------------------------------------------------
        memory of the network: 147.7 KB
        a prediction: 35.8 KB
        a trainer: 147.7 KB for each value that the optimizer keeps per parameter, 296.0 KB per thread
        a batch: 104.5 KB per sample
        """.ReplaceLineEndings("\n"), new SummarisedCnn().Summary().ToString());

    [Fact]
    public void BatchesTrainedInPartsAreNamed()
    {
        NetworkSummary parts = new Training.NarrowImageNet().Summary();
        Assert.Equal(32, parts.MicroBatchSize);
        Assert.EndsWith(" per sample, of 32 samples per thread at most", parts.ToString());
        Assert.Null(new SummarisedCnn().Summary().MicroBatchSize);
    }

    [Fact]
    public void NumbersAreWrittenAlikeInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = new SummarisedCnn().Summary().ToString();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberGroupSeparator = "." } };
            Assert.Equal(expected, new SummarisedCnn().Summary().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TotalsAreThoseOfTheNetwork()
    {
        NetworkSummary summary = new RegularisedNet().Summary();
        Assert.Equal(RegularisedNet.ParameterCount, summary.ParameterCount);
        Assert.Equal(new RegularisedNet().Parameters.ValueCount, summary.ParameterCount + summary.StatisticCount);
        Assert.Equal(4L * new RegularisedNet().Parameters.ValueCount, summary.ParameterBytes);
        Assert.Equal(4L * ((INetwork<RegularisedNet.Passes>)new RegularisedNet()).Memory.Parameters.Length, summary.ParameterMemory);
        Assert.Equal(RegularisedNet.Passes.Layers, summary.Layers);
    }
}

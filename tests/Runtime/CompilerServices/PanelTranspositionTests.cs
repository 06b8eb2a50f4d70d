using NetGen.CompilerServices;

namespace NetGen.Tests.CompilerServices;

/// <summary>Panels of outputs become panels of inputs, padded with zeros.</summary>
public class PanelTranspositionTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(1, 16)]
    [InlineData(3, 17)]
    [InlineData(4, 33)]
    [InlineData(2, 64)]
    public void EveryWeightIsWhereItBelongs(int panels, int inputs)
    {
        int sourceStride = inputs * 16 + 16;
        int destinationStride = panels * 256 + 16;
        int destinationPanels = (inputs + 15) / 16;
        AlignedBuffer source = new(panels * sourceStride);
        for (int i = 0; i < source.Length; i++)
        {
            source.Span[i] = i + 1;
        }

        AlignedBuffer destination = new(destinationPanels * destinationStride);
        destination.Span.Fill(float.NaN);
        PanelTransposition.Transpose(ref source.First, sourceStride, ref destination.First, destinationStride, panels, inputs);
        for (int input = 0; input < destinationPanels * 16; input++)
        {
            for (int output = 0; output < panels * 16; output++)
            {
                float expected = input < inputs ? source.Span[output / 16 * sourceStride + input * 16 + output % 16] : 0;
                Assert.Equal(expected, destination.Span[input / 16 * destinationStride + output * 16 + input % 16]);
            }
        }
    }
}

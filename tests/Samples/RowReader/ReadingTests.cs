using RowReader;

namespace NetGen.Samples.Tests;

public class ReadingTests
{
    private static readonly float[] Digit = MnistFiles.Digit(MnistFiles.ReadTest(MnistFiles.Beside), 0);

    [Theory]
    [InlineData("Gru")]
    [InlineData("Lstm")]
    [InlineData("Rnn")]
    public void WhatIsBelievedAfterTheLastRowIsTheNetworksAnswer(string cell)
    {
        IRowReader net = Program.Create(Enum.Parse<CellName>(cell), seed: 2);
        Reading reading = Reading.Of(net, Digit);
        float[] outputs = new float[MnistFiles.Classes];
        net.ForwardBatch(Digit, outputs);
        Assert.Equal(outputs, reading.Belief(27).ToArray());
        Assert.NotEqual(outputs, reading.Belief(13).ToArray());
    }

    [Fact]
    public void WhatComesLaterDoesNotChangeWhatIsBelievedBefore()
    {
        GruReader net = new(seed: 2);
        float[] upperHalf = [.. Digit[..(14 * 28)], .. new float[14 * 28]];
        Reading whole = Reading.Of(net, Digit);
        Reading half = Reading.Of(net, upperHalf);
        Assert.Equal(whole.Beliefs[..140], half.Beliefs[..140]);
        Assert.NotEqual(whole.Belief(14).ToArray(), half.Belief(14).ToArray());
    }

    [Fact]
    public void TheTableHasALineForEachRow()
    {
        StringWriter writer = new();
        PlainConsole.On(writer).Write(ReadingTable.Of(Sure(4)));
        string[] lines = writer.ToString().Split('\n');
        Assert.Equal(28, lines.Count(line => line.Contains(" 4 ", StringComparison.Ordinal) && line.Contains("100 %", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("█████", StringComparison.Ordinal));
    }

    [Fact]
    public void ThePictureIsBrightWhereTheBeliefIs()
    {
        DecodedPng picture = new(ReadingPicture.Draw(Sure(4)));
        Color white = new(255, 255, 255);
        Color black = new(0, 0, 0);
        // The digit of 28 x 12 pixels between gaps of 12, below the heads of 20; then columns of 28 pixels.
        const int Left = 12 + 28 * 12 + 12;
        const int Top = 12 + 20 + 12;
        for (int row = 0; row < 28; row++)
        {
            Assert.Equal(white, picture[Left + 4 * 28 + 14, Top + row * 12 + 5]);
            Assert.Equal(black, picture[Left + 3 * 28 + 14, Top + row * 12 + 5]);
        }

        // The head of the first column is a zero: ink around, none in the middle. 8 pixels on either side of its 12.
        Assert.Equal(white, picture[Left + 8 + 1, 12 + 10]);
        Assert.Equal(picture[0, 0], picture[Left + 8 + 6, 12 + 10]);
    }

    private static Reading Sure(int digit)
    {
        float[] beliefs = new float[Reading.Rows * MnistFiles.Classes];
        for (int row = 0; row < Reading.Rows; row++)
        {
            beliefs[row * MnistFiles.Classes + digit] = 1;
        }

        return new Reading(Digit, beliefs);
    }
}

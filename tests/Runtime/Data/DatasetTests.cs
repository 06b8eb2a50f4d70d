using NetGen.CompilerServices;


namespace NetGen.Tests;

public class DatasetTests
{
    [Fact]
    public void BytesBecomeScaledFloats()
    {
        Dataset data = Dataset.FromBytes([0, 51, 102, 153, 204, 255], 2, new byte[] { 2, 0, 1 }, 3);
        Assert.Equal((3, 2, 3, 3, true), (data.Count, data.InputSize, data.Classes, data.TargetSize, data.HasLabels));
        Assert.Equal([2, 0, 1], data.Labels);
        Assert.Equal(1, data.Label(2));
        float[] inputs = [9, 9, 9, 9, 9];
        data.CopyInputs([2, 0], inputs);
        Assert.Equal([204 * (1f / 255), 255 * (1f / 255), 0, 51 * (1f / 255), 9], inputs);
        data.CopyInput(1, inputs);
        Assert.Equal([102 * (1f / 255), 153 * (1f / 255), 0, 51 * (1f / 255), 9], inputs);
    }

    [Fact]
    public void ScaleOfBytesCanBeChosen()
    {
        Dataset data = Dataset.FromBytes([0, 3, 255], 3, new[] { 1 }, 2, scale: 0.5f);
        float[] inputs = new float[3];
        data.CopyInput(0, inputs);
        Assert.Equal([0, 1.5f, 127.5f], inputs);
    }

    [Fact]
    public void ConversionHasTheBitsOfScalarCode()
    {
        byte[] bytes = new byte[300];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(255 - i);
        }

        const float scale = 1f / 255;
        for (int length = 0; length <= bytes.Length; length++)
        {
            float[] floats = new float[length + 1];
            floats[length] = -1;
            ByteConversion.Scale(bytes.AsSpan(0, length), scale, floats);
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(bytes[i] * scale, floats[i]);
            }

            Assert.Equal(-1, floats[length]);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => ByteConversion.Scale(bytes, scale, new float[299]));
    }

    [Fact]
    public void FloatsAreCopied()
    {
        Dataset data = Dataset.FromFloats([1, 2, 3, 4, 5, 6], 3, [7f, 8f], 1);
        Assert.Equal((2, 3, 0, 1, false), (data.Count, data.InputSize, data.Classes, data.TargetSize, data.HasLabels));
        float[] inputs = new float[9];
        data.CopyInputs([1, 0, 1], inputs);
        Assert.Equal([4, 5, 6, 1, 2, 3, 4, 5, 6], inputs);
        Assert.Throws<InvalidOperationException>(() => data.Labels.Length);
        Assert.Throws<InvalidOperationException>(() => data.Label(0));
    }

    [Fact]
    public void LabelsBecomeOneHotRows()
    {
        Dataset data = Dataset.FromFloats([1, 2, 3], 1, [2, 0, 1], 3);
        float[] targets = [9, 9, 9, 9, 9, 9, 9, 9, 9];
        data.CopyTargets([0, 2], targets, 3, 4);
        Assert.Equal([0, 0, 1, 0, 0, 1, 0, 0, 9], targets);
    }

    [Fact]
    public void TwoClassesFitOneOutputOrTwo()
    {
        Dataset data = Dataset.FromFloats([1, 2], 1, [1, 0], 2);
        float[] targets = [9, 9, 9, 9];
        data.CopyTargets([0, 1], targets, 1, 2);
        Assert.Equal([1, 0, 0, 0], targets);
        data.CopyTargets([0, 1], targets, 2, 2);
        Assert.Equal([0, 1, 1, 0], targets);
    }

    [Fact]
    public void TargetValuesAreCopiedAndPadded()
    {
        Dataset data = Dataset.FromFloats([1, 2], 1, [3f, 4f, 5f, 6f], 2);
        float[] targets = [9, 9, 9, 9, 9, 9, 9];
        data.CopyTargets([1, 0], targets, 2, 3);
        Assert.Equal([5, 6, 0, 3, 4, 0, 9], targets);
    }

    [Fact]
    public void OutputsThatDoNotFitAreRefusedWithThoseThatDo()
    {
        Assert.Contains("10 classes fit a network with 10 outputs", Refusal(Dataset.FromFloats([1], 1, [9], 10), 1));
        Assert.Contains("2 classes fit a network with 1 or 2 outputs", Refusal(Dataset.FromFloats([1], 1, [1], 2), 3));
        Assert.Contains("targets of 3 values", Refusal(Dataset.FromFloats([1], 1, [1f, 2f, 3f], 3), 1));

        static string Refusal(Dataset data, int outputSize)
        {
            float[] targets = [9, 9, 9, 9];
            string message = Assert.Throws<ArgumentException>(
                "outputSize", () => data.CopyTargets([0], targets, outputSize, 4)).Message;
            Assert.Equal([9, 9, 9, 9], targets);
            return message;
        }
    }

    [Fact]
    public void WrongIndicesAndLengthsAreRefusedBeforeAnythingChanges()
    {
        Dataset data = Dataset.FromFloats([1, 2, 3, 4], 2, [0, 1], 2);
        float[] four = [9, 9, 9, 9];
        Assert.Throws<ArgumentOutOfRangeException>("index", () => data.CopyInputs([0, 2], four));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => data.CopyInputs([0, -1], four));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => data.CopyTargets([0, 2], four, 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => data.CopyInput(2, four));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => data.Label(2));
        Assert.Throws<ArgumentException>("destination", () => data.CopyInputs([0, 1, 0], four));
        Assert.Throws<ArgumentException>("destination", () => data.CopyTargets([0, 1], four, 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>("stride", () => data.CopyTargets([0, 1], four, 2, 1));
        Assert.Equal([9, 9, 9, 9], four);
    }

    [Fact]
    public void CopyingAllocatesNothing()
    {
        Dataset bytes = Dataset.FromBytes(new byte[40 * 33], 33, new byte[40], 2);
        Dataset floats = Dataset.FromFloats(new float[40 * 33], 33, new float[40], 1);
        float[] buffer = new float[16 * 33];
        Copy();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Copy();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Copy()
        {
            ReadOnlySpan<int> indices = [3, 9, 27, 1];
            bytes.CopyInputs(indices, buffer);
            bytes.CopyInput(5, buffer);
            bytes.CopyTargets(indices, buffer, 2, 16);
            floats.CopyInputs(indices, buffer);
            floats.CopyTargets(indices, buffer, 1, 16);
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void NotFiniteValuesAreFoundAndNamed(float value)
    {
        Dataset inputs = Dataset.FromFloats([1, 2, 3, value], 2, [0, 1], 2);
        Assert.Equal("Input 1 of sample 1 is NaN or infinite.", Assert.Throws<InvalidDataException>(inputs.CheckFinite).Message);
        Assert.Equal(
            "Input 1 of sample 0 is NaN or infinite.",
            Assert.Throws<InvalidDataException>(inputs.Slice(1, 1).CheckFinite).Message);
        inputs.Take(1).CheckFinite();

        Dataset targets = Dataset.FromFloats([1, 2], 1, [1f, 2f, value, 4f], 2);
        Assert.Equal(
            "Target 0 of sample 1 is NaN or infinite.", Assert.Throws<InvalidDataException>(targets.CheckFinite).Message);
        Dataset.FromBytes([1, 2], 1, new byte[2], 2).CheckFinite();
    }

    [Fact]
    public void WrongSamplesAreNamed()
    {
        Assert.Throws<ArgumentException>("inputs", () => Dataset.FromBytes([], 1, new byte[0], 2));
        Assert.Throws<ArgumentException>("inputs", () => Dataset.FromBytes([1, 2, 3], 2, new byte[1], 2));
        Assert.Throws<ArgumentException>("inputs", () => Dataset.FromFloats([1, 2, 3], 2, new float[1], 1));
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => Dataset.FromBytes([1], 0, new byte[1], 2));
        Assert.Throws<ArgumentException>("labels", () => Dataset.FromBytes([1, 2], 1, new byte[1], 2));
        Assert.Throws<ArgumentException>("labels", () => Dataset.FromFloats([1, 2], 1, new int[3], 2));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => Dataset.FromBytes([1], 1, new byte[1], 1));
        Assert.Throws<ArgumentException>("targets", () => Dataset.FromFloats([1, 2], 1, new float[3], 2));
        Assert.Throws<ArgumentOutOfRangeException>("targetSize", () => Dataset.FromFloats([1, 2], 1, new float[3], 0));
        Assert.Contains(
            "The label of sample 1 is 3; with 3 classes it must be from 0 to 2.",
            Assert.Throws<ArgumentException>("labels", () => Dataset.FromBytes([1, 2], 1, new byte[] { 2, 3 }, 3)).Message);
        Assert.Throws<ArgumentException>("labels", () => Dataset.FromFloats([1, 2], 1, [0, -1], 3));
    }

    [Fact]
    public void WholeNumbersMeantAsTargetsAreExplained() => Assert.Contains(
        "for target values write floats",
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => Dataset.FromFloats([0, 1], 1, [1, 0], 1)).Message);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.MaxValue)]
    public void WrongScalesAreRefused(float scale) => Assert.Throws<ArgumentOutOfRangeException>(
        "scale", () => Dataset.FromBytes([1], 1, new byte[1], 2, scale));

    [Fact]
    public void LabelsAreCopiedSoThatTheyStayChecked()
    {
        int[] labels = [0, 1];
        Dataset data = Dataset.FromFloats([1, 2], 1, labels, 2);
        labels[0] = 5;
        Assert.Equal(0, data.Label(0));
    }
}

using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>What programs that measure other libraries print.</summary>
public class PeerOutputTests
{
    [Theory]
    [InlineData("ROW|W1 latency 784-16-16-10 sigmoid|hand-written, new MNIST image every call|1|560.8|570.9|ns/sample", "W1-784-16-16-10-new-image", 560.8)]
    [InlineData("ROW|W1 latency 784-16-16-10 sigmoid|hand-written, W[in][out]|1|341|342|ns/sample", "W1-784-16-16-10", 341.0)]
    [InlineData("ROW|W3 784-16-16-10 SGD MSE batch 10 shuffled|C++ Eigen 3.4.0|1|0.6|0.7|s/epoch", "W3-b10", 0.6)]
    [InlineData("ROW|W6 CNN SGD mom. batch 64 shuffled|C++ Eigen 3.4.0|1|6.1|6.2|s/epoch", "W6-epoch", 6.1)]
    [InlineData("ROW|W6 CNN latency|C++ Eigen 3.4.0|1|30200|30300|ns/sample", "W6-latency", 30200.0)]
    [InlineData("ROW|W7 RNN64 Adam batch 64 shuffled|C++ Eigen 3.4.0|1|0.43|0.44|s/epoch", "W7-rnn-epoch", 0.43)]
    [InlineData("ROW|W7 LSTM64 latency|C++ Eigen 3.4.0|1|226000|227000|ns/sample", "W7-lstm-latency", 226000.0)]
    [InlineData("ROW|W8 XOR 2-2-1 full batch SGD MSE|C++ Eigen 3.4.0 fixed sizes|1|1.9e7|1.8e7|steps/s", "W8", null)]
    [InlineData("ROW|W1-784-16-16-10|ONNX Runtime 1.31.1 C#, Run|1|2100|2200|ns/sample", "W1-784-16-16-10", 2100.0)]
    [InlineData("ROW|W2-b32|ONNX Runtime 1.31.1 C#, IoBinding|1|3.9e+06|3.8e+06|samples/s", "W2-b32", null)]
    [InlineData("ROW|W6-epoch|TorchSharp 0.107.0, channels last|1|6.1|6.2|s/epoch", "W6-epoch", 6.1)]
    public void ALineIsARowOfTheTable(string line, string workload, double? min)
    {
        Row row = Assert.Single(PeerOutput.Parse([line]).Rows);

        Assert.Equal((workload, min, true), (row.Workload, row.Min, row.Peer));
    }

    [Theory]
    [InlineData("# ROW")]
    [InlineData("ROW|W3 784-16-16-10 SGD MSE batch 10 pre-batched|C++ Eigen 3.4.0|1|0.6|0.7|s/epoch")]
    [InlineData("ROW|W4 784-128-64-10 Adam batch 64 shuffled|PyTorch 1.13.1 eager|1|0.4|0.4|s/epoch")]
    [InlineData("BYTES|W4|PyTorch 1.13.1 eager|100")]
    public void OtherLinesAreIgnored(string line) => Assert.Empty(PeerOutput.Parse([line]).Rows);

    [Theory]
    [InlineData("ROW|W5 shuffled|TorchSharp|1|1.2|s/epoch")]
    [InlineData("ROW|W5 shuffled|TorchSharp|one|1.2|1.3|s/epoch")]
    [InlineData("ROW|W5 shuffled|TorchSharp|1|1.2|nan|s/epoch")]
    [InlineData("BYTES|W5|TorchSharp")]
    [InlineData("BYTES|W5|TorchSharp|some")]
    [InlineData("PAYLOAD|TorchSharp|500 MB")]
    [InlineData("PAYLOAD|500405388")]
    public void ABrokenLineIsRefused(string line)
    {
        var problem = Assert.Throws<InvalidDataException>(() => PeerOutput.Parse([line]));

        Assert.EndsWith(line, problem.Message);
    }

    [Fact]
    public void BytesBelongToTheRowBeforeThem()
    {
        PeerOutput output = PeerOutput.Parse(
        [
            "ROW|W4|TorchSharp 0.107.0|1|0.4|0.5|s/epoch",
            "BYTES|W4|TorchSharp 0.107.0|1.019e+04",
            "ROW|W4|TorchSharp 0.107.0|2|0.3|0.4|s/epoch",
            "BYTES|W4|TorchSharp 0.107.0|20000",
            "BYTES|W5|TorchSharp 0.107.0|7488",
        ]);

        Assert.Equal([(1, 10190d), (2, 20000d)], output.Rows.Select(row => (row.Threads, row.Bytes!.Value)));
    }

    [Fact]
    public void RunsOfOneProgramAreOneRow()
    {
        PeerOutput output = PeerOutput.Parse(
        [
            "ROW|W5|TorchSharp 0.107.0|1|1.1|1.5|s/epoch",
            "BYTES|W5|TorchSharp 0.107.0|7488",
            "PAYLOAD|TorchSharp 0.107.0|1",
            "ROW|W5|TorchSharp 0.107.0|1|1.2|1.3|s/epoch",
            "BYTES|W5|TorchSharp 0.107.0|7500",
            "PAYLOAD|TorchSharp 0.107.0|500405388",
            "ROW|W5|TorchSharp 0.107.0|1|1|1.4|s/epoch",
        ]);

        Row row = Assert.Single(output.Rows);
        Assert.Equal((1.4, 1.0, 7500.0), (row.Median, row.Min, row.Bytes));
        Assert.Equal(500405388, Assert.Single(output.Payload).Value);
    }
}

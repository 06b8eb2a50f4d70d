using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>The table of README from what <c>bench -- workloads --json</c> prints.</summary>
public class BenchmarkTableTests
{
    private static readonly string[] Lines =
    [
        """{"machine":"A processor","runtime":".NET 10.0.0","date":"2026-01-31"}""",
        """{"workload":"limit-fma-512","variant":"limit","threads":1,"median":243.2,"min":240,"unit":"GFLOP/s"}""",
        """{"workload":"W1-2-2-1","variant":"generated","threads":1,"median":8.765,"min":8.7,"unit":"ns/sample","bytes":0}""",
        """{"workload":"W1-2-2-1","variant":"generic","threads":1,"median":80.04,"min":79,"unit":"ns/sample"}""",
        """{"workload":"W2-b32","variant":"generated","threads":1,"median":8210000,"min":8000000,"unit":"samples/s","limit":9400000,"share":0.8734,"bytes":0}""",
        """{"workload":"W2-b32","variant":"generated","threads":2,"median":16300000,"min":16000000,"unit":"samples/s"}""",
        """{"workload":"W2-b32","variant":"generic","threads":1,"median":876000,"min":870000,"unit":"samples/s"}""",
        """{"workload":"W4","variant":"generated","threads":1,"median":0.1502,"min":0.15,"unit":"s/epoch"}""",
        """{"workload":"W4-first-epoch","variant":"first","threads":1,"median":190.1,"min":185,"unit":"ms"}""",
        """{"workload":"W4-first-epoch","variant":"difference","threads":1,"median":39.9,"min":35,"unit":"ms"}""",
        """{"workload":"widths-training","variant":"784-128-16","threads":1,"median":220,"min":200,"unit":"GFLOP/s"}""",
        """{"workload":"widths-training","variant":"784-100-10","threads":1,"median":198,"min":180,"unit":"GFLOP/s"}""",
        """{"workload":"silence-adam","variant":"lit","threads":1,"median":100,"min":90,"unit":"us/step"}""",
        """{"workload":"silence-adam","variant":"silent","threads":1,"median":104,"min":90,"unit":"us/step"}""",
    ];

    private static readonly string[] PeerLines =
    [
        "# a comment",
        "ROW|limit|FMA peak AVX-512 float32|1|233.1|231.1|GFLOP/s",
        "ROW|W1 latency 2-2-1 sigmoid|C++ Eigen 3.4.0 fixed size, row-major W|1|8.9|9.2|ns/sample",
        "ROW|W1 latency 2-2-1 sigmoid|C++ Eigen 3.4.0 fixed size, column-major W|1|9.1|9.1|ns/sample",
        "ROW|W2 784-16-16-10 batch 32|C++ Eigen 3.4.0|1|3.514e+06|3.36e+06|samples/s",
        "ROW|W2 784-16-16-10 batch 32|C++ Eigen 3.4.0 + OpenBLAS gemm|1|5.51e+06|5.5e+06|samples/s",
        "ROW|W2 784-16-16-10 batch 32|hand-written C++ AVX-512 intrinsics|1|8.2e+06|8.21e+06|samples/s",
        "ROW|W4 784-128-64-10 Adam batch 64 pre-batched|PyTorch 1.13.1 eager|1|0.4|0.4|s/epoch",
        "ROW|W4 784-128-64-10 Adam batch 64 shuffled|PyTorch 1.13.1 eager|1|0.46|0.47|s/epoch",
        "ROW|W4 784-128-64-10 Adam batch 64 shuffled|PyTorch 1.13.1 eager|2|0.3|0.3|s/epoch",
        "ROW|W6 CNN SGD mom. batch 64 shuffled|PyTorch 1.13.1 eager|1|6.1|6.1|s/epoch",
    ];

    [Fact]
    public void EveryGeneratedWorkloadIsALineWithTheRatioToTheGenericOne()
    {
        string table = BenchmarkTable.Markdown(ResultFile.Parse(Lines));

        Assert.Equal(
            """
            A processor; .NET 10.0.0; 2026-01-31. Medians; one thread unless stated otherwise. Limits of one core: fma-512 243 GFLOP/s.

            | workload | generated | of the limit | generic | C++ library | hand-written C++ | PyTorch | generated, 2 threads |
            |---|---:|---:|---:|---:|---:|---:|---:|
            | W1-2-2-1 | 8.77 ns | - | 80.0 ns (9.13 x) | - | - | - | - |
            | W2-b32 | 8.21 M/s | 87 % | 876 k/s (9.37 x) | - | - | - | 16.3 M/s (1.99 x) |
            | W4 | 0.150 s | - | - | - | - | - | - |

            Allocated by the generated code per step or prediction: 0 bytes.

            The first epoch of a fresh process, compilation included: W4 190 ms, 39.9 ms more than the best.

            Widths that do not fill vectors: GFLOP/s of 784-100-10 relative to 784-128-16: training 90 %.

            Time of steps with silent or saturating inputs, relative to other steps: adam 104 %.

            """,
            table);
    }

    [Fact]
    public void TheFastestPeerOfEachKindStandsBesideTheGeneratedNetwork()
    {
        string[] rows =
        [
            .. BenchmarkTable.Markdown(WithPeers(Lines)).Split('\n').Where(line => line.StartsWith("| W", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "| W1-2-2-1 | 8.77 ns | - | 80.0 ns (9.13 x) | 9.10 ns (1.04 x) | - | - | - |",
                "| W2-b32 | 8.21 M/s | 87 % | 876 k/s (9.37 x) | 5.50 M/s (1.49 x) | 8.21 M/s (1.00 x) | - | 16.3 M/s (1.99 x) |",
                "| W4 | 0.150 s | - | - | - | - | 0.470 s (3.13 x) | - |",
            ],
            rows);
    }

    [Fact]
    public void PeersTakeThePlaceOfEarlierOnesAndTheRestStays()
    {
        ResultFile once = WithPeers(Lines);
        ResultFile twice = WithPeers(once.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(once.ToText(), twice.ToText());
        Assert.Equal("Eigen 3.4.0", twice.Header.Peers);
        Assert.Equal(Lines.Length - 1, twice.Rows.Count(row => !row.Peer));
        Assert.Equal(7, twice.Rows.Count(row => row.Peer));
        Assert.Contains("Peers: Eigen 3.4.0.", BenchmarkTable.Markdown(twice));
    }

    [Theory]
    [InlineData("ROW|W1 latency 784-16-16-10 sigmoid|hand-written, new MNIST image every call|1|560.8|570.9|ns/sample", "W1-784-16-16-10-new-image", 560.8)]
    [InlineData("ROW|W3 784-16-16-10 SGD MSE batch 10 shuffled|PyTorch|1|0.6|0.7|s/epoch", "W3-b10", 0.6)]
    [InlineData("ROW|W6 CNN SGD mom. batch 64 shuffled|PyTorch 1.13.1 eager|1|6.1|6.2|s/epoch", "W6-epoch", 6.1)]
    [InlineData("ROW|W6 CNN latency|C++ Eigen 3.4.0|1|30200|30300|ns/sample", "W6-latency", 30200.0)]
    [InlineData("ROW|W7 RNN64 Adam batch 64 shuffled|C++ Eigen 3.4.0|1|0.43|0.44|s/epoch", "W7-rnn-epoch", 0.43)]
    [InlineData("ROW|W7 LSTM64 latency|PyTorch 1.13.1 jit.trace|1|226000|227000|ns/sample", "W7-lstm-latency", 226000.0)]
    [InlineData("ROW|W8 XOR 2-2-1 full batch SGD MSE|C++ Eigen 3.4.0 fixed sizes|1|1.9e7|1.8e7|steps/s", "W8", null)]
    public void APeersLineIsARowOfTheTable(string line, string workload, double? min)
    {
        Row row = Assert.IsType<Row>(PeerRows.Parse(line));

        Assert.Equal((workload, min, true), (row.Workload, row.Min, row.Peer));
    }

    [Theory]
    [InlineData("ROW|W5 shuffled|PyTorch|1|1.2|s/epoch")]
    [InlineData("ROW|W5 shuffled|PyTorch|one|1.2|1.3|s/epoch")]
    [InlineData("ROW|W5 shuffled|PyTorch|1|1.2|nan|s/epoch")]
    public void ABrokenLineOfAPeerIsRefused(string line) => Assert.Throws<InvalidDataException>(() => PeerRows.Parse(line));

    [Theory]
    [InlineData(2360.4, "ns/sample", "2,360 ns")]
    [InlineData(327.4, "ns/sample", "327 ns")]
    [InlineData(9.996, "ns/sample", "10.0 ns")]
    [InlineData(0.03124, "s/epoch", "0.0312 s")]
    [InlineData(19_340_000, "steps/s", "19.3 M/s")]
    [InlineData(999, "steps/s", "0.999 k/s")]
    public void FiguresHaveThreeDigits(double value, string unit, string text) => Assert.Equal(text, Figure.Text(value, unit));

    [Fact]
    public void ALineThatIsNoResultIsNamed()
    {
        var problem = Assert.Throws<InvalidDataException>(() => ResultFile.Parse([Lines[0], Lines[1], """{"workload":"W1"}"""]));

        Assert.StartsWith("Line 3 ", problem.Message);
    }

    private static ResultFile WithPeers(string[] lines) => ResultFile.Parse(lines).WithPeers(
        "Eigen 3.4.0", PeerLines.Select(PeerRows.Parse).OfType<Row>());
}

using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>The tables of README from what <c>bench -- workloads --json</c> prints.</summary>
public class BenchmarkTableTests
{
    private static readonly string[] Lines =
    [
        """{"machine":"A processor","runtime":".NET 10.0.0","date":"2026-01-31"}""",
        """{"workload":"limit-fma-512","variant":"limit","threads":1,"median":243.2,"min":240,"unit":"GFLOP/s"}""",
        """{"workload":"W1-2-2-1","variant":"generated","threads":1,"median":8.765,"min":8.7,"unit":"ns/sample","bytes":0}""",
        """{"workload":"W1-2-2-1","variant":"generated","threads":2,"median":9,"min":8.9,"unit":"ns/sample","bytes":0}""",
        """{"workload":"W1-2-2-1","variant":"generic","threads":1,"median":80.04,"min":79,"unit":"ns/sample"}""",
        """{"workload":"W2-b32","variant":"generated","threads":1,"median":8210000,"min":8000000,"unit":"samples/s","limit":9400000,"share":0.8734,"bytes":0}""",
        """{"workload":"W2-b32","variant":"generated","threads":2,"median":16300000,"min":16000000,"unit":"samples/s"}""",
        """{"workload":"W2-b32","variant":"generic","threads":1,"median":876000,"min":870000,"unit":"samples/s"}""",
        """{"workload":"W4","variant":"generated","threads":1,"median":0.1502,"min":0.15,"unit":"s/epoch","bytes":0}""",
        """{"workload":"W7-lstm-latency","variant":"generated","threads":1,"median":12030,"min":12000,"unit":"ns/sample"}""",
        """{"workload":"W11","variant":"generated","threads":1,"median":480.4,"min":470,"unit":"us/step","bytes":0}""",
        """{"workload":"W11","variant":"generated","threads":2,"median":250.2,"min":240,"unit":"us/step","bytes":0}""",
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
        "ROW|W2 784-16-16-10 batch 32|PyTorch 1.13.1 eager|1|9.2e+06|9.2e+06|samples/s",
        "ROW|W4 784-128-64-10 Adam batch 64 pre-batched|C++ Eigen 3.4.0|1|0.4|0.1|s/epoch",
        "ROW|W4|TorchSharp 0.107.0, libtcmalloc_minimal|1|0.46|0.47|s/epoch",
        "BYTES|W4|TorchSharp 0.107.0, libtcmalloc_minimal|1.019e+04",
        "# W4: 98.52 % of training images right",
        "ROW|W4|TorchSharp 0.107.0, libtcmalloc_minimal|2|0.3|0.3|s/epoch",
        "ROW|W6-epoch|TorchSharp 0.107.0, libtcmalloc_minimal|1|6.1|6.1|s/epoch",
        "BYTES|W6-epoch|TorchSharp 0.107.0, libtcmalloc_minimal|7488",
        "ROW|W7-lstm-latency|TorchSharp 0.107.0, libtcmalloc_minimal|1|6.464e+04|6.538e+04|ns/sample",
        "BYTES|W7-lstm-latency|TorchSharp 0.107.0, libtcmalloc_minimal|824",
        "ROW|W1-2-2-1|ONNX Runtime 1.31.1 C#, Run, libtcmalloc_minimal|1|1828|1852|ns/sample",
        "BYTES|W1-2-2-1|ONNX Runtime 1.31.1 C#, Run, libtcmalloc_minimal|224",
        "ROW|W1-2-2-1|ONNX Runtime 1.31.1 C#, IoBinding, libtcmalloc_minimal|1|1621|1664|ns/sample",
        "BYTES|W1-2-2-1|ONNX Runtime 1.31.1 C#, IoBinding, libtcmalloc_minimal|0",
        "ROW|W7-lstm-latency|ONNX Runtime 1.31.1 C#, Run, libtcmalloc_minimal|1|3.059e+04|3.181e+04|ns/sample",
        "BYTES|W7-lstm-latency|ONNX Runtime 1.31.1 C#, Run, libtcmalloc_minimal|224",
        "PAYLOAD|NetGen|0",
        "PAYLOAD|ONNX Runtime 1.31.1|29360016",
        "PAYLOAD|TorchSharp 0.107.0|500405388",
    ];

    [Fact]
    public void EveryGeneratedWorkloadIsALineWithTheRatioToTheGenericOne()
    {
        string table = BenchmarkTable.Markdown(ResultFile.Parse(Lines));

        Assert.Equal(
            """
            A processor; .NET 10.0.0; 2026-01-31. Medians; one thread unless stated otherwise. Limits of one core: fma-512 243 GFLOP/s.

            | workload | unit | generated | of the limit | generic | Eigen | Eigen + OpenBLAS | hand-written C++ | ONNX Runtime | TorchSharp | generated, 2 threads |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            | W1-2-2-1 | ns | 8.77 | - | 80.0 (9.13x) | - | - | - | - | - | 9.00 |
            | W2-b32 | M/s | 8.21 | 87 % | 0.876 (9.37x) | - | - | - | - | - | 16.3 (1.99x) |
            | W4 | s | 0.150 | - | - | - | - | - | - | - | - |
            | W7-lstm-latency | us | 12.0 | - | - | - | - | - | - | - | - |
            | W11 | us | 480 | - | - | - | - | - | - | - | 250 (1.92x) |

            |  | NetGen | ONNX Runtime | TorchSharp |
            |---|---:|---:|---:|
            | native libraries | - | - | - |
            | allocated by a prediction | 0 bytes | - | - |
            | allocated by a training step | 0 bytes | - | - |

            The first epoch of a fresh process, compilation included: W4 190 ms, 39.9 ms more than the best.

            Widths that do not fill vectors: GFLOP/s of 784-100-10 relative to 784-128-16: training 90 %.

            Time of steps with silent or saturating inputs, relative to other steps: adam 104 %.

            """,
            table);
    }

    [Fact]
    public void TheFastestVariantOfEachPeerStandsBesideTheGeneratedNetwork()
    {
        string[] rows =
        [
            .. BenchmarkTable.Markdown(WithPeers(Lines)).Split('\n').Where(line => line.StartsWith("| W", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "| W1-2-2-1 | ns | 8.77 | - | 80.0 (9.13x) | 9.10 (1.04x) | - | - | 1,660 (190x) | - | 9.00 |",
                "| W2-b32 | M/s | 8.21 | 87 % | 0.876 (9.37x) | 3.36 (2.44x) | 5.50 (1.49x) | 8.21 (1.00x) | - | - | 16.3 (1.99x) |",
                "| W4 | s | 0.150 | - | - | - | - | - | - | 0.470 (3.13x) | - |",
                "| W7-lstm-latency | us | 12.0 | - | - | - | - | - | 31.8 (2.64x) | 65.4 (5.43x) | - |",
                "| W11 | us | 480 | - | - | - | - | - | - | - | 250 (1.92x) |",
            ],
            rows);
    }

    [Fact]
    public void PayloadAndBytesAreThoseOfTheFastestVariants() => Assert.Contains(
        """
        |  | NetGen | ONNX Runtime 1.31.1 | TorchSharp 0.107.0 |
        |---|---:|---:|---:|
        | native libraries | 0 MB | 29.4 MB | 500 MB |
        | allocated by a prediction | 0 bytes | 0 to 224 bytes | 824 bytes |
        | allocated by a training step | 0 bytes | - | 10,190 bytes |

        """,
        BenchmarkTable.Markdown(WithPeers(Lines)));

    [Fact]
    public void EachFileIsATableAndAProcessorWithoutOneSaysSo()
    {
        string one = ReadmeSection.Benchmarks.Markdown([new NamedLines("zen5", Lines)]);
        string two = ReadmeSection.Benchmarks.Markdown([new NamedLines("other", Lines), new NamedLines("emerald-rapids", Lines)]);

        string table = BenchmarkTable.Markdown(ResultFile.Parse(Lines));
        Assert.Equal($"### AMD Zen 5\n\n{table}\n### Intel Emerald Rapids\n\nNot measured yet.\n", one);
        Assert.Equal($"### AMD Zen 5\n\nNot measured yet.\n\n### Intel Emerald Rapids\n\n{table}\n### other\n\n{table}", two);
    }

    [Fact]
    public void PublishedFiguresStandBesideOursOfEveryProcessor()
    {
        string[] rows = ReadmeSection.Published.Markdown([new NamedLines("zen5", Lines)]).Split('\n');

        Assert.Equal("| workload | program | machine | figure |", rows[0]);
        int last = Array.FindLastIndex(rows, row => row.StartsWith("| W11 ", StringComparison.Ordinal));
        Assert.EndsWith(" | Intel i9-10980XE, 18 cores | 1,500 us |", rows[last - 3]);
        Assert.Equal(
            [
                "| W11 | NetGen | AMD Zen 5, 1 thread | 480 us |",
                "| W11 | NetGen | AMD Zen 5, 2 threads | 250 us |",
                "| W11 | NetGen | Intel Emerald Rapids | not measured yet |",
            ],
            rows[(last - 2)..(last + 1)]);
    }

    [Fact]
    public void PeersTakeThePlaceOfEarlierOnesAndTheRestStays()
    {
        ResultFile once = WithPeers(Lines);
        ResultFile twice = WithPeers(once.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(once.ToText(), twice.ToText());
        Assert.Equal("Eigen 3.4.0", twice.Header.Peers);
        Assert.Equal(["NetGen", "ONNX Runtime 1.31.1", "TorchSharp 0.107.0"], twice.Header.Payload!.Keys);
        Assert.Equal(Lines.Length - 1, twice.Rows.Count(row => !row.Peer));
        Assert.Equal(11, twice.Rows.Count(row => row.Peer));
        Assert.Contains("Peers: Eigen 3.4.0.", BenchmarkTable.Markdown(twice));
    }

    [Fact]
    public void ALineThatIsNoResultIsNamed()
    {
        var problem = Assert.Throws<InvalidDataException>(() => ResultFile.Parse([Lines[0], Lines[1], """{"workload":"W1"}"""]));

        Assert.StartsWith("Line 3 ", problem.Message);
    }

    [Theory]
    [InlineData(2360.4, "ns/sample", "2,360 ns")]
    [InlineData(327.4, "ns/sample", "327 ns")]
    [InlineData(9.996, "ns/sample", "10.0 ns")]
    [InlineData(21_580, "ns/sample", "21.6 us")]
    [InlineData(1_234.5, "us/step", "1,230 us")]
    [InlineData(0.03124, "s/epoch", "0.0312 s")]
    [InlineData(19_340_000, "steps/s", "19.3 M/s")]
    [InlineData(999, "steps/s", "0.999 k/s")]
    [InlineData(0, "MB", "0 MB")]
    public void FiguresHaveThreeDigits(double value, string unit, string text) => Assert.Equal(text, Figure.Text(value, unit));

    [Theory]
    [InlineData("us/step", 2.0)]
    [InlineData("steps/s", 0.5)]
    public void LessTimeAndAHigherRateAreFaster(string unit, double timesAsFast) => Assert.Equal(timesAsFast, Figure.TimesAsFast(10, 20, unit));

    private static ResultFile WithPeers(string[] lines) => ResultFile.Parse(lines).WithPeers("Eigen 3.4.0", PeerOutput.Parse(PeerLines));
}

namespace NetGen.Samples.Tests;

public class NetworkGraphTests
{
    [Fact]
    public void NeuronsAndEdgesAreThere()
    {
        using TemporaryDirectory directory = new();
        Graph(new[,] { { "w1 0.5", "w2 0.7" } }).Save(directory["graph"]);
        string svg = File.ReadAllText(directory["graph.svg"]);
        foreach (string text in new[] { "A graph", "i1", "i2", "o1", "out 0.25", "w1 0.5", "w2 0.7" })
        {
            Assert.Contains(text, svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EdgesThatDoNotFitAreRefused()
    {
        using TemporaryDirectory directory = new();
        var e = Assert.Throws<ArgumentException>(() => Graph(new[,] { { "w1" } }).Save(directory["graph"]));
        Assert.Contains("1 x 1 edges after layer 1; it needs 1 x 2", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new NetworkGraph().Save(directory["graph"]));
        Assert.Empty(Directory.GetFiles(directory.Name));
    }

    private static NetworkGraph Graph(string[,] edges) => new()
    {
        Title = "A graph",
        Layers = [[new GraphNode("i1", []), new GraphNode("i2", [])], [new GraphNode("o1", ["out 0.25"])]],
        Edges = [edges],
    };
}

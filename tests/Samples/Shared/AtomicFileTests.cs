namespace NetGen.Samples.Tests;

public class AtomicFileTests
{
    [Fact]
    public void AFailureLeavesWhatWasThere()
    {
        using TemporaryDirectory directory = new();
        string path = directory["file"];
        File.WriteAllText(path, "before");
        Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new IOException("full");
        }));
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(directory.Name));
    }

    [Fact]
    public void AFileIsReplacedWhole()
    {
        using TemporaryDirectory directory = new();
        string path = directory["file"];
        File.WriteAllText(path, "longer than what comes");
        AtomicFile.Write(path, stream => stream.Write("after"u8));
        Assert.Equal("after", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(directory.Name));
    }
}

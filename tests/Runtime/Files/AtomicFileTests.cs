namespace NetGen.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string Path => System.IO.Path.Combine(_directory, "file");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void AFailureLeavesWhatWasThere()
    {
        File.WriteAllText(Path, "before");
        Assert.Throws<IOException>(() => AtomicFile.Write(Path, stream =>
        {
            stream.WriteByte(1);
            throw new IOException("full");
        }));
        Assert.Equal("before", File.ReadAllText(Path));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void AFileIsReplacedWhole()
    {
        File.WriteAllText(Path, "longer than what comes");
        AtomicFile.Write(Path, stream => stream.Write("after"u8));
        Assert.Equal("after", File.ReadAllText(Path));
        Assert.Single(Directory.GetFiles(_directory));
    }
}

namespace NetGen.Samples.Tests;

/// <summary>The gallery of samples/README.md, which samples/render writes, is whole.</summary>
public class GalleryTests
{
    private static readonly string Folder = Path.Combine(Root(), "samples");

    public static TheoryData<string> Samples() => new(Names());

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.csproj", SearchOption.AllDirectories)
        .Where(project => File.ReadAllText(project).Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal))
        .Select(project => Path.GetFileNameWithoutExtension(project));

    [Theory]
    [MemberData(nameof(Samples))]
    public void EverySampleIsThereWithItsSentenceItsCommandAndItsPicture(string sample)
    {
        string[] entry = Entry(sample);
        string sentence = entry[1];
        Assert.InRange(sentence.Length, 30, 500);
        Assert.True(char.IsUpper(sentence[0]) && sentence.EndsWith('.'), sentence);
        Assert.StartsWith($"dotnet run -c Release --project samples/{sample}", entry[3], StringComparison.Ordinal);

        string picture = entry[5].Split('(', ')')[^2];
        Assert.StartsWith($"{sample}/", picture, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(Folder, picture)).Length, 1000, 1_000_000);
    }

    [Fact]
    public void NothingElseIsThere() => Assert.Equal(
        Names().Select(name => $"### [{name}]({name})").Order(), Gallery().Where(line => line.StartsWith('#')).Order());

    /// <summary>The lines of a sample that are not empty: heading, sentence, fence, command, fence, picture.</summary>
    private static string[] Entry(string sample) =>
        [.. Gallery().SkipWhile(line => line != $"### [{sample}]({sample})").Where(line => line.Length > 0).Take(6)];

    private static IEnumerable<string> Gallery() => File.ReadLines(Path.Combine(Folder, "README.md"))
        .SkipWhile(line => line != "<!-- gallery -->").Skip(1).TakeWhile(line => line != "<!-- /gallery -->");

    private static string Root()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "NetGen.sln")))
        {
            directory = Path.GetDirectoryName(directory)
                ?? throw new DirectoryNotFoundException($"No directory above {AppContext.BaseDirectory} has NetGen.sln.");
        }

        return directory;
    }
}

using System.CommandLine;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The options of a small sample: a seed, and where its pictures go.</summary>
public sealed class PictureArguments
{
    private const int DefaultSeed = 1;

    private readonly string _defaultOutput;
    private readonly Option<string?> _output;
    private readonly Option<int?>? _seed;

    /// <summary>The options, with what --help says of the defaults.</summary>
    /// <param name="name">The sample's directory below artifacts.</param>
    /// <param name="hasSeed">Whether anything is left to chance; without it there is no --seed.</param>
    public PictureArguments(string name, bool hasSeed = true)
    {
        _defaultOutput = Path.Combine("artifacts", name);
        _output = Arguments.Place(
            "--output", "directory", $"Where the pictures go; created if need be. [default: {_defaultOutput}]");
        _seed = !hasSeed ? null : Arguments.Number<int>(
            "--seed", $"Decides the first weights and every other chance. [default: {DefaultSeed}]", _ => true,
            $"a whole number from {int.MinValue} to {int.MaxValue}");
    }

    /// <summary>The command of a sample that has no other options.</summary>
    /// <param name="description">What the sample does, for --help.</param>
    /// <param name="run">The sample, which writes to the console and, into a directory that is there, its pictures.</param>
    public RootCommand Command(string description, Action<PictureOptions, IAnsiConsole> run)
    {
        RootCommand command = new(description);
        AddTo(command);
        command.SetAction(result => SampleProgram.Run(console =>
        {
            PictureOptions options = Read(result);
            run(options with { Output = OutputDirectory.Open(options.Output) }, console);
            return true;
        }));
        return command;
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        if (_seed is not null)
        {
            command.Add(_seed);
        }

        command.Add(_output);
    }

    /// <summary>What has been asked for.</summary>
    /// <param name="result">The command line.</param>
    public PictureOptions Read(ParseResult result) => new(
        (_seed is null ? null : result.GetValue(_seed)) ?? DefaultSeed, result.GetValue(_output) ?? _defaultOutput);
}

using System.CommandLine;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The command-line options of a small sample: a seed, and a directory for its pictures.</summary>
public sealed class PictureArguments
{
    private const int DefaultSeed = 1;

    private readonly string _defaultOutput;
    private readonly Option<string?> _output;
    private readonly Option<int?>? _seed;

    /// <summary>Creates the options, with their defaults.</summary>
    /// <param name="name">The name of the sample's default output directory, in artifacts.</param>
    /// <param name="hasSeed">Whether the sample uses random numbers; if not, there is no --seed.</param>
    public PictureArguments(string name, bool hasSeed = true)
    {
        _defaultOutput = Path.Combine("artifacts", name);
        _output = Arguments.Place(
            "--output", "directory", $"The directory for the pictures; created if it does not exist. [default: {_defaultOutput}]");
        _seed = !hasSeed ? null : Arguments.Number<int>(
            "--seed", $"The seed of the initial weights and all other random choices. [default: {DefaultSeed}]", _ => true,
            $"a whole number from {int.MinValue} to {int.MaxValue}");
    }

    /// <summary>Creates the command of a sample that has no other options.</summary>
    /// <param name="description">The description of the sample for --help.</param>
    /// <param name="run">Runs the sample, which writes to the console and saves its pictures to the existing output directory.</param>
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

    /// <summary>Gets the values of the options.</summary>
    /// <param name="result">The parsed command line.</param>
    public PictureOptions Read(ParseResult result) => new(
        (_seed is null ? null : result.GetValue(_seed)) ?? DefaultSeed, result.GetValue(_output) ?? _defaultOutput);
}

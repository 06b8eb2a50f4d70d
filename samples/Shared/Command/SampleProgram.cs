using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The entry point that all samples share: console, one-line error messages and exit codes.</summary>
public static class SampleProgram
{
    /// <summary>The exit code if an option is invalid, or a file cannot be read or written.</summary>
    public const int Failed = 1;

    /// <summary>The exit code after Ctrl-C: 128 + SIGINT, which a shell reports for a program ended by that signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs the command if its options are valid.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code.</returns>
    public static int Main(RootCommand command, string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        ParseResult result = command.Parse(arguments);
        if (result.Action is ParseErrorAction)
        {
            Console.Error.WriteLine(result.Errors[0].Message);
            return Failed;
        }

        return result.Invoke();
    }

    /// <summary>Runs the sample on the terminal.</summary>
    /// <param name="run">Runs the sample; returns true if it finished, false if it was interrupted.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Func<IAnsiConsole, bool> run)
    {
        try
        {
            return run(Terminal.Open()) ? 0 : Interrupted;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>How every sample begins and ends: its console, its messages of one line, its exit codes.</summary>
public static class SampleProgram
{
    /// <summary>An option is wrong, or a file cannot be read or written.</summary>
    public const int Failed = 1;

    /// <summary>Ctrl-C: 128 + SIGINT, what a shell reports for a program that it ended.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs the command if its options are right.</summary>
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

    /// <summary>Runs the sample itself on the terminal.</summary>
    /// <param name="run">The sample; true if it came to its end, false if it was interrupted.</param>
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

using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The console of a sample.</summary>
public static class Terminal
{
    /// <summary>
    /// Opens the console, without colors and cursor movements if its output is redirected to a file or a pipe.
    /// </summary>
    public static IAnsiConsole Open()
    {
        bool plain = Console.IsOutputRedirected;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            // The default enrichers enable control characters again when they detect a build server.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }

    /// <summary>Whether lines already written can be redrawn.</summary>
    public static bool CanRedraw(IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, Interactive: true };
}

using Spectre.Console;

namespace NetGen.Samples;

/// <summary>Where the report goes.</summary>
public static class Terminal
{
    /// <summary>
    /// The console; without colors and cursor movements when its output is not a terminal but a file or a pipe.
    /// </summary>
    public static IAnsiConsole Open()
    {
        bool plain = Console.IsOutputRedirected;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            // The default enrichers turn control characters on again where they meet a build server.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }

    /// <summary>Whether lines can be drawn over.</summary>
    public static bool CanRedraw(IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, Interactive: true };
}

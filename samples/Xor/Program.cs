using NetGen.Samples;
using Spectre.Console;

namespace Xor;

/// <summary>Trains both networks on the exclusive or (XOR), from one initialization and from a hundred.</summary>
internal static class Program
{
    private const int Starts = 100;

    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("xor").Command(
            "Learns XOR with and without a hidden layer, draws both decision boundaries, and explains why a single layer cannot.", Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        NoHiddenNet line = new(options.Seed);
        HiddenNet hidden = new(options.Seed);
        Lesson lineLesson = Lesson.Of(line, line.Parameters);
        Lesson hiddenLesson = Lesson.Of(hidden, hidden.Parameters);
        Report.Show(console, lineLesson, hiddenLesson);

        int[] lineRight = new int[Starts];
        int[] hiddenRight = new int[Starts];
        for (int start = 0; start < Starts; start++)
        {
            NoHiddenNet otherLine = new(options.Seed + start);
            HiddenNet otherHidden = new(options.Seed + start);
            lineRight[start] = Lesson.Of(otherLine, otherLine.Parameters).MostRight;
            hiddenRight[start] = Lesson.Of(otherHidden, otherHidden.Parameters).Right;
        }

        Report.ShowStarts(console, lineRight, hiddenRight);
        string picture = Path.Combine(options.Output, "xor");
        Picture.Of(line, lineLesson, hidden, hiddenLesson).Save(picture, width: 1000);
        Conclusion.Write(
            console,
            $"without a hidden layer, no step of any of {Starts} runs classifies more than {lineRight.Max()} of 4 rows correctly; " +
            $"with two hidden neurons, {hiddenRight.Count(right => right == 4)} of the {Starts} runs end with all 4 correct.",
            picture);
    }
}

using NetGen;
using NetGen.Samples;

namespace Digits;

/// <summary>The files of a run.</summary>
/// <param name="Directory">Where they are.</param>
internal sealed record OutputFiles(string Directory)
{
    /// <summary>All that --resume needs.</summary>
    public const string CheckpointName = "checkpoint.safetensors";

    /// <summary>All that --resume needs.</summary>
    public string Checkpoint => In(CheckpointName);

    /// <summary>The weights alone.</summary>
    public string Weights => In("weights.bin");

    /// <summary>A row an epoch.</summary>
    public string History => In("history.csv");

    /// <summary>What each neuron of the first layer looks at.</summary>
    public string Neurons => In("neurons.png");

    /// <summary>Loss and accuracy; without the end of the name, as there is a .png and an .svg.</summary>
    public string Curves => In("curves");

    /// <summary>How often each digit was taken for which; without the end of the name.</summary>
    public string Confusion => In("confusion");

    /// <summary>Writes what a training has brought, if it has finished an epoch.</summary>
    public void SaveHistory(TrainingHistory history)
    {
        if (history.Epochs.Count > 0)
        {
            HistoryCsv.Save(history, History);
            new LearningCurves
            {
                Title = "784-16-16-10 learns to read; the test digits are the validation data",
                Runs = [("digits", history)],
            }.Save(Curves);
        }
    }

    /// <summary>Draws how the test digits are read.</summary>
    public void SaveConfusion(ConfusionMatrix confusion)
    {
        int[,] counts = new int[MnistFiles.Classes, MnistFiles.Classes];
        foreach (int label in Enumerable.Range(0, MnistFiles.Classes))
        {
            foreach (int answer in Enumerable.Range(0, MnistFiles.Classes))
            {
                counts[label, answer] = confusion[label, answer];
            }
        }

        new ConfusionChart(counts, Enumerable.Range(0, MnistFiles.Classes).Select(digit => $"{digit}"))
        {
            Title = "The 10,000 test digits",
        }.Save(Confusion, width: 640);
    }

    private string In(string name) => Path.Combine(Directory, name);
}

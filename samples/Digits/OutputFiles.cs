using NetGen;
using NetGen.Samples;

namespace Digits;

/// <summary>The output files of a run.</summary>
/// <param name="Directory">Their directory.</param>
internal sealed record OutputFiles(string Directory)
{
    /// <summary>The file name of the checkpoint that --resume reads.</summary>
    public const string CheckpointName = "checkpoint.safetensors";

    /// <summary>The checkpoint that --resume reads.</summary>
    public string Checkpoint => In(CheckpointName);

    /// <summary>The weights alone.</summary>
    public string Weights => In("weights.bin");

    /// <summary>The training history, with a row for each epoch.</summary>
    public string History => In("history.csv");

    /// <summary>The weights of the first layer's neurons as images.</summary>
    public string Neurons => In("neurons.png");

    /// <summary>The learning curves, without the extension, as there is a .png and an .svg.</summary>
    public string Curves => In("curves");

    /// <summary>The confusion matrix, without the extension.</summary>
    public string Confusion => In("confusion");

    /// <summary>Writes the history of a run and its learning curves, if it has finished an epoch.</summary>
    public void SaveHistory(TrainingHistory history)
    {
        if (history.Epochs.Count > 0)
        {
            HistoryCsv.Save(history, History);
            new LearningCurves
            {
                Title = "Training of a 784-16-16-10 network (validation on the test digits)",
                Runs = [("digits", history)],
            }.Save(Curves);
        }
    }

    /// <summary>Draws the confusion matrix of the test digits.</summary>
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
            Title = "Confusion matrix of the 10,000 test digits",
        }.Save(Confusion, width: 640);
    }

    private string In(string name) => Path.Combine(Directory, name);
}

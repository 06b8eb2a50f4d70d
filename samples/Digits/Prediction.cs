using NetGen;

namespace Digits;

/// <summary>What the network says about one digit.</summary>
/// <param name="Index">The digit's place in the data set.</param>
/// <param name="Label">What it is.</param>
/// <param name="Class">What the network says it is.</param>
/// <param name="Output">The network's output for that, 0 to 1.</param>
internal readonly record struct Prediction(int Index, int Label, int Class, float Output)
{
    /// <summary>Whether the network is right.</summary>
    public bool IsRight => Class == Label;

    /// <summary>What the network says about every digit of a data set.</summary>
    public static Prediction[] OfAll(DigitNet net, Dataset data)
    {
        float[] image = new float[DigitNet.InputSize];
        float[] outputs = new float[DigitNet.OutputSize];
        Prediction[] predictions = new Prediction[data.Count];
        for (int i = 0; i < predictions.Length; i++)
        {
            data.CopyInput(i, image);
            int answer = net.Classify(image, outputs);
            predictions[i] = new Prediction(i, data.Label(i), answer, outputs[answer]);
        }

        return predictions;
    }
}

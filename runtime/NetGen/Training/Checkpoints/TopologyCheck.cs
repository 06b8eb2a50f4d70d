using System.Collections.Immutable;
using System.Text;

namespace NetGen;

/// <summary>Compares the layers of a network with those saved in a file.</summary>
internal static class TopologyCheck
{
    /// <summary>Returns the layers as text, one per line.</summary>
    public static string Lines(ImmutableArray<LayerInfo> layers) => string.Join('\n', layers);

    /// <summary>Throws unless the layers are the same.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="lines">The layers in the file, one per line.</param>
    /// <param name="network">The name of this network.</param>
    /// <param name="layers">The layers of this network.</param>
    /// <exception cref="InvalidDataException">The layers differ; the message compares them one by one.</exception>
    public static void ThrowIfOther(string path, string lines, string network, ImmutableArray<LayerInfo> layers)
    {
        if (lines == Lines(layers))
        {
            return;
        }

        string[] saved = lines.Split('\n');
        StringBuilder message = new($"{path} contains a different network than {network}; nothing has been loaded.");
        for (int i = 0; i < Math.Max(saved.Length, layers.Length); i++)
        {
            string there = i < saved.Length ? saved[i] : "no layer";
            string here = i < layers.Length ? layers[i].ToString() : "no layer";
            int number = i < layers.Length ? layers[i].Number : i + 1;
            message.Append($"\n  layer {number}: ");
            message.Append(there == here ? $"{here}, the same" : $"{there} in the file, {here} here");
        }

        throw new InvalidDataException(message.ToString());
    }
}

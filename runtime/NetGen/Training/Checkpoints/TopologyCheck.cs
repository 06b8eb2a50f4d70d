using System.Collections.Immutable;
using System.Text;

namespace NetGen;

/// <summary>Compares the layers of a network with those that a file was saved from.</summary>
internal static class TopologyCheck
{
    /// <summary>The layers, one a line.</summary>
    public static string Lines(ImmutableArray<LayerInfo> layers) => string.Join('\n', layers);

    /// <summary>Throws unless the layers are the same.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">Its layers, one a line.</param>
    /// <param name="network">The name of the network here.</param>
    /// <param name="layers">Its layers.</param>
    /// <exception cref="InvalidDataException">They differ; the message goes layer by layer.</exception>
    public static void ThrowIfOther(string path, string lines, string network, ImmutableArray<LayerInfo> layers)
    {
        if (lines == Lines(layers))
        {
            return;
        }

        string[] saved = lines.Split('\n');
        StringBuilder message = new($"{path} holds another network than {network}; nothing has been loaded.");
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

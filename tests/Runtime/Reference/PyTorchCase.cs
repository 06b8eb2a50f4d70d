using System.Text.Json;

namespace NetGen.Tests.Reference;

/// <summary>One file of PyTorch's numbers.</summary>
internal sealed class PyTorchCase
{
    private readonly JsonElement _root;
    private readonly string _name;
    private readonly Dictionary<string, ChannelsFirst> _flattened = [];

    private PyTorchCase(JsonElement root, string name)
    {
        _root = root;
        _name = name;
    }

    /// <summary>Where the files are.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Reference", "pytorch");

    /// <summary>The names of all cases there are: every file but that of the schedules, which has no network.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "schedules").Order()];

    /// <summary>What the file says about its layers; its name where it describes them otherwise than in words.</summary>
    public string Layers => _root.GetProperty("layers") is { ValueKind: JsonValueKind.String } layers ? layers.GetString()! : _name;

    public string Loss => _root.GetProperty("loss").GetString()!;

    public float[] Input => [.. Images("input").Select(value => (float)value)];

    public bool HasLabels => Loss == "cross_entropy";

    public int[] Labels => [.. Data(_root.GetProperty("target")).Select(value => (int)value)];

    public float[] Targets => Floats(_root.GetProperty("target"));

    /// <summary>All parameters, W1, b1, W2, b2 and on.</summary>
    public float[] Parameters => [.. Tensors("parameters").SelectMany(tensor => tensor.Data).Select(value => (float)value)];

    public double[] Output => Data(_root.GetProperty("output"));

    public double LossValue => _root.GetProperty("loss_value").GetDouble();

    public double[] InputGradient => Images("input_gradient");

    public double[] Losses => [.. _root.GetProperty("losses").EnumerateArray().Select(value => value.GetDouble())];

    public double[] OutputAfter => Data(_root.GetProperty("eval_output_after"));

    public string OptimizerKind => _root.GetProperty("optimizer").GetProperty("kind").GetString()!;

    public GradientClipping Clipping =>
        Limit("clip_norm") is { } norm ? GradientClipping.ByNorm(norm)
        : Limit("clip_value") is { } value ? GradientClipping.ByValue(value)
        : GradientClipping.None;

    public static PyTorchCase Read(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        return new PyTorchCase(document.RootElement.Clone(), name);
    }

    /// <summary>Says that the columns of a dense layer's weights are flattened images.</summary>
    public PyTorchCase WithFlattened(string tensor, ChannelsFirst images)
    {
        _flattened.Add(tensor, images);
        return this;
    }

    /// <summary>The tensors of parameters, gradients or parameters_after, in the order of the layers.</summary>
    public IEnumerable<(string Name, double[] Data)> Tensors(string property) =>
        _root.GetProperty(property).EnumerateObject().Select(tensor => (tensor.Name, _flattened.TryGetValue(tensor.Name, out ChannelsFirst? images)
            ? images.ToChannelsLast(Data(tensor.Value))
            : Data(tensor.Value)));

    /// <summary>A setting of the optimizer, 0 where it is not named.</summary>
    public double Setting(string name) =>
        _root.GetProperty("optimizer").TryGetProperty(name, out JsonElement value) ? value.GetDouble() : 0;

    public bool Flag(string name) =>
        _root.GetProperty("optimizer").TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private double? Limit(string name) => _root.GetProperty(name) is { ValueKind: JsonValueKind.Number } limit ? limit.GetDouble() : null;

    /// <summary>Inputs, or gradients on them, in NetGen's order: those with four dimensions are images, channels first.</summary>
    private double[] Images(string property)
    {
        JsonElement tensor = _root.GetProperty(property);
        int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        return shape.Length == 4 ? new ChannelsFirst(shape[1], shape[2], shape[3]).ToChannelsLast(Data(tensor)) : Data(tensor);
    }

    private static double[] Data(JsonElement tensor) =>
        [.. tensor.GetProperty("data").EnumerateArray().Select(value => value.GetDouble())];

    private static float[] Floats(JsonElement tensor) => [.. Data(tensor).Select(value => (float)value)];
}

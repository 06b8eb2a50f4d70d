using System.Text.Json;

namespace NetGen.Tests.Reference;

/// <summary>One file of PyTorch's numbers.</summary>
internal sealed class PyTorchCase
{
    private readonly JsonElement _root;

    private PyTorchCase(JsonElement root) => _root = root;

    /// <summary>The names of all cases there are.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public string Layers => _root.GetProperty("layers").GetString()!;

    public string Loss => _root.GetProperty("loss").GetString()!;

    public float[] Input => Floats(_root.GetProperty("input"));

    public bool HasLabels => Loss == "cross_entropy";

    public int[] Labels => [.. Data(_root.GetProperty("target")).Select(value => (int)value)];

    public float[] Targets => Floats(_root.GetProperty("target"));

    /// <summary>All parameters, W1, b1, W2, b2 and on.</summary>
    public float[] Parameters => [.. Tensors("parameters").SelectMany(tensor => tensor.Data).Select(value => (float)value)];

    public double[] Output => Data(_root.GetProperty("output"));

    public double LossValue => _root.GetProperty("loss_value").GetDouble();

    public double[] InputGradient => Data(_root.GetProperty("input_gradient"));

    public double[] Losses => [.. _root.GetProperty("losses").EnumerateArray().Select(value => value.GetDouble())];

    public double[] OutputAfter => Data(_root.GetProperty("eval_output_after"));

    public string OptimizerKind => _root.GetProperty("optimizer").GetProperty("kind").GetString()!;

    public GradientClipping Clipping =>
        Limit("clip_norm") is { } norm ? GradientClipping.ByNorm(norm)
        : Limit("clip_value") is { } value ? GradientClipping.ByValue(value)
        : GradientClipping.None;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Reference", "pytorch");

    public static PyTorchCase Read(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        return new PyTorchCase(document.RootElement.Clone());
    }

    /// <summary>The tensors of parameters, gradients or parameters_after, in the order of the layers.</summary>
    public IEnumerable<(string Name, double[] Data)> Tensors(string property) =>
        _root.GetProperty(property).EnumerateObject().Select(tensor => (tensor.Name, Data(tensor.Value)));

    /// <summary>A setting of the optimizer, 0 where it is not named.</summary>
    public double Setting(string name) =>
        _root.GetProperty("optimizer").TryGetProperty(name, out JsonElement value) ? value.GetDouble() : 0;

    public bool Flag(string name) =>
        _root.GetProperty("optimizer").TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private double? Limit(string name) => _root.GetProperty(name) is { ValueKind: JsonValueKind.Number } limit ? limit.GetDouble() : null;

    private static double[] Data(JsonElement tensor) =>
        [.. tensor.GetProperty("data").EnumerateArray().Select(value => value.GetDouble())];

    private static float[] Floats(JsonElement tensor) => [.. Data(tensor).Select(value => (float)value)];
}

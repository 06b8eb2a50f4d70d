using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>
/// The members that the runtime's INetworkPasses demands of every network, as emitted code declares them: the files of a network give them bodies, that of a
/// broken one has them throw. A test holds the list against the interface.
/// </summary>
internal static class PassesInterface
{
    public static PassMethod Predict { get; } =
        new("Predict", ["ref float parameters", "ref float x", "ref float y", "int count", "ref float scratch"]);

    public static PassMethod TrainForward { get; } = new(
        "TrainForward",
        ["ref float parameters", "ref float x", "ref float workspace", "int capacity", "int first", "int last", $"in {RuntimeNames.PassContext} pass"]);

    public static PassMethod Backward { get; } = new(
        "Backward",
        [
            "ref float parameters", "ref float x", "ref float workspace", "int capacity", "int first", "int last", "bool gradientIsOnLogits", "int lowest",
            "ref float dx", "ref float scratch", $"in {RuntimeNames.PassContext} pass",
        ]);

    public static PassMethod Gradients { get; } = new(
        "Gradients<TOptimizer>",
        [
            "ref float parameters", "ref float x", "ref float workspace", "int capacity", "int count", $"in {RuntimeNames.UpdatePlan}<TOptimizer> plan",
            "int share", "int shares", "ref float scratch",
        ],
        $"where TOptimizer : struct, {RuntimeNames.IOptimizer}");

    /// <summary>The passes.</summary>
    public static IReadOnlyList<PassMethod> Methods { get; } = [Predict, TrainForward, Backward, Gradients];

    /// <summary>The sizes and descriptions, with their types.</summary>
    public static IReadOnlyList<(string Type, string Name)> Properties { get; } =
    [
        ("string", "Name"),
        ("int", "InputSize"),
        ("int", "OutputSize"),
        ("int", "OutputStride"),
        (RuntimeNames.Activation, "OutputActivation"),
        (RuntimeNames.Layouts, "Layout"),
        (RuntimeNames.Layers, "Layers"),
        ("int", "ParameterLength"),
        ("long", "MultiplyAdds"),
        ("int", "WorkspaceStride"),
        ("int", "LogitsOffset"),
        ("int", "OutputsOffset"),
        ("int", "OutputGradientsOffset"),
        ("int", "BackwardScratch"),
        ("int", "PredictScratch"),
        ("int", "PredictBatchScratch"),
    ];

    /// <summary>The declaration of one of <see cref="Properties"/>: <c>public static int InputSize</c>.</summary>
    public static string Property(string name)
    {
        (string type, _) = Properties.First(property => property.Name == name);
        return $"public static {type} {name}";
    }
}

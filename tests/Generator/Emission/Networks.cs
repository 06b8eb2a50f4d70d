namespace NetGen.Generator.Tests.Emission;

/// <summary>The attributes of networks that together have every kind of layer and every kind of emitted method.</summary>
internal static class Networks
{
    /// <summary>The one with the fewest lines of emitted code.</summary>
    public static string Tiny { get; } = Shorthand("1, 1", "Identity");

    /// <summary>Each with NetGen's names in full, so that it can stand anywhere.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Shorthand("784, 16, 16, 10", "Sigmoid"),
        Shorthand("2, 2, 1", "Tanh"),
        Shorthand("3075, 65", "ReLU"),
        LongForm(
            "Input(28, 28, 1)", "Conv2D(5, 5, {A}ReLU)", "MaxPool2D(2)", "Conv2D(6, 3, {A}Gelu, Padding = {N}Padding.Same)", "AveragePool2D(2)", "Flatten",
            "Dense(20, {A}ReLU)", "Dropout(0.5)", "Dense(10, {A}Softmax)"),
        LongForm("Input(12, 12, 3)", "Conv2D(8, 3, {A}Identity)", "BatchNorm({A}LeakyReLU)", "GlobalAveragePool2D", "Dense(5, {A}Silu)"),
        LongForm("Input(30)", "Normalization", "Dense(20, {A}Identity)", "BatchNorm({A}ReLU)", "Maxout(7, 3)", "Activation({A}Elu)", "Dense(4, {A}Softplus)"),
        LongForm("Input(50, 4)", "Conv1D(16, 7, {A}ReLU)", "Dense(3, {A}Softmax)"),
        LongForm("Input(9)", "LayerNorm", "Dense(20, {A}Identity)", "RMSNorm({A}Silu, UseBias = true)", "LayerNorm({A}Softmax, UseGain = false, Epsilon = 1e-3)"),
        LongForm("Input(7, 5)", "LayerNorm({A}Tanh)", "RMSNorm", "Gru(6)", "RMSNorm(UseGain = false)", "Dense(2, {A}Identity)"),
        LongForm("Input(20, 10)", "Normalization", "Lstm(33, ReturnSequences = true)", "Gru(17, ReturnSequences = true)", "SimpleRnn(5)", "Dense(2, {A}Identity)"),
    ];

    private static string Shorthand(string sizes, string activation) => $"[global::NetGen.Network({sizes}, global::NetGen.Activation.{activation})]";

    private static string LongForm(params string[] layers) =>
        "[" + string.Join(", ", layers.Prepend("Network").Select(layer => "global::NetGen." + layer))
            .Replace("{A}", "global::NetGen.Activation.").Replace("{N}", "global::NetGen.") + "]";
}

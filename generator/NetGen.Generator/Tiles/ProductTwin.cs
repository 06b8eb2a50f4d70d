namespace NetGen.Generator.Tiles;

/// <summary>The matrix products in plain loops: the naive twins of dense layers, and of the tiles that all products are made of.</summary>
internal static class ProductTwin
{
    /// <summary>The weighted sums: <c>z = W x + b</c>.</summary>
    /// <param name="z">The sums.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="start">What a sum starts with: <c>b[o]</c>; null for what z holds.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="outputs">The length of z.</param>
    /// <param name="inputs">The length of x.</param>
    public static IReadOnlyList<string> Forward(
        string z, string weights, string x, string? start, string samples, string outputs, int inputs) =>
    [
        $"for (int s = 0; s < {samples}; s++)",
        $"    for (int o = 0; o < {outputs}; o++)",
        .. Sum($"{z}[s, o]", start, $"for (int i = 0; i < {inputs}; i++)", $"{weights}[o, i] * {x}[s, i]"),
    ];

    /// <summary>The weighted sums of one sample and a part of the outputs of several panels.</summary>
    public static IReadOnlyList<string> ForwardOfPanels(
        string z, string weights, string x, string? start, int panels, string outputs, int inputs) =>
    [
        $"for (int p = 0; p < {panels}; p++)",
        $"    for (int o = 0; o < {outputs}; o++)",
        .. Sum($"{z}[p, o]", start, $"for (int i = 0; i < {inputs}; i++)", $"{weights}[p, o, i] * {x}[i]"),
    ];

    /// <summary>The gradient on the inputs: <c>dx = W^T dz</c>.</summary>
    /// <param name="dx">The gradient on an input: <c>dx[s, i]</c>.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="dz">The gradient on an output: <c>dz[s, o]</c>.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="outputs">The length of dz.</param>
    /// <param name="inputs">The length of dx.</param>
    public static IReadOnlyList<string> InputGradient(string dx, string weights, string dz, string samples, int outputs, int inputs) =>
    [
        $"for (int s = 0; s < {samples}; s++)",
        $"    for (int i = 0; i < {inputs}; i++)",
        .. Sum(dx, "0", $"for (int o = 0; o < {outputs}; o++)", $"{weights}[o, i] * {dz}"),
    ];

    /// <summary>The gradient of the weights, and the optimizer's step.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="loops">The loops over all rows that are summed.</param>
    /// <param name="product">A row's product: <c>dz1[s, o] * x[s, i]</c>.</param>
    public static IReadOnlyList<string> WeightGradient(string weights, int outputs, int inputs, IReadOnlyList<string> loops, string product) =>
    [
        $"for (int o = 0; o < {outputs}; o++)",
        $"    for (int i = 0; i < {inputs}; i++)",
        "    {",
        "        double dW = 0;",
        .. loops.Select((loop, depth) => Indent(depth + 2, loop)),
        Indent(loops.Count + 2, $"dW += {product};"),
        "",
        $"        optimizer.Update(ref {weights}[o, i], dW);",
        "    }",
    ];

    /// <summary>A sum inside two loops.</summary>
    private static IEnumerable<string> Sum(string target, string? start, string loop, string product)
    {
        if (start is null)
        {
            return [Indent(2, loop), Indent(3, $"{target} += {product};")];
        }

        return
        [
            Indent(1, "{"),
            Indent(2, $"{target} = {start};"),
            Indent(2, loop),
            Indent(3, $"{target} += {product};"),
            Indent(1, "}"),
        ];
    }

    private static string Indent(int depth, string line) => new string(' ', 4 * depth) + line;
}

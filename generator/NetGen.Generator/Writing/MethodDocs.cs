namespace NetGen.Generator.Writing;

/// <summary>
/// The documentation of an emitted method: what it computes, the same in plain loops (its naive twin), and where each value is stored. A test compiles the
/// twins that it finds in emitted files and holds the methods to them.
/// </summary>
/// <param name="summary">What the method computes.</param>
internal sealed class MethodDocs(string summary)
{
    private readonly List<string> _parameters = [];

    /// <summary>The naive twin: statements over the operands by their indices, which know nothing of how these are stored.</summary>
    public IReadOnlyList<string> Twin { get; init; } = [];

    /// <summary>How the method goes about it, a paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Adds a parameter that refers to a buffer.</summary>
    /// <param name="name">The name.</param>
    /// <param name="operands">The tensors in the buffer.</param>
    public MethodDocs Read(string name, params Operand[] operands) => Add(name, "", operands);

    /// <summary>Adds a parameter that refers to a buffer which the method writes.</summary>
    /// <param name="name">The name.</param>
    /// <param name="operands">The tensors in the buffer.</param>
    public MethodDocs Written(string name, params Operand[] operands) => Add(name, "Written: ", operands);

    /// <summary>Adds a parameter that refers to a buffer which the method changes.</summary>
    /// <param name="name">The name.</param>
    /// <param name="operands">The tensors in the buffer.</param>
    public MethodDocs Updated(string name, params Operand[] operands) => Add(name, "Updated: ", operands);

    /// <summary>Adds any other parameter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">What it is.</param>
    public MethodDocs Other(string name, string text)
    {
        _parameters.Add($"<param name=\"{name}\">{text}</param>");
        return this;
    }

    /// <summary>Adds <c>count</c>.</summary>
    public MethodDocs Count() => Other("count", "The number of samples.");

    /// <summary>Adds what methods take that hand gradients to an optimizer.</summary>
    public MethodDocs Optimizer() =>
        Other("state", "The optimizer's state of the weights, stored like these.")
            .Other("stateStride", "Floats between the values that the optimizer keeps for one weight, such as Adam's two moments.")
            .Other("optimizer", "The optimizer.")
            .Other("share", "The share of the work to do, from 0.")
            .Other("shares", "The number of shares.");

    public void Write(CodeWriter code)
    {
        code.Doc($"<summary>{summary}</summary>");
        if (Twin.Count + Remarks.Count > 0)
        {
            code.Line("/// <remarks>");
            WriteTwin(code);
            foreach (string paragraph in Remarks)
            {
                code.Doc(paragraph);
            }

            code.Line("/// </remarks>");
        }

        foreach (string parameter in _parameters)
        {
            code.Doc(parameter);
        }
    }

    private void WriteTwin(CodeWriter code)
    {
        if (Twin.Count == 0)
        {
            return;
        }

        code.Line("/// <code><![CDATA[");
        foreach (string line in Twin)
        {
            code.Line($"/// {line}".TrimEnd());
        }

        code.Line("/// ]]></code>");
    }

    private MethodDocs Add(string name, string access, Operand[] operands) =>
        Other(name, access + string.Join("; ", operands.Select(operand => operand.ToString())) + ".");
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>A pass as every network declares it.</summary>
/// <param name="Name">The name, type parameters included.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Constraints">The constraints on type parameters.</param>
internal sealed record PassMethod(string Name, IReadOnlyList<string> Parameters, params string[] Constraints)
{
    /// <summary>The descriptions of the parameters, which have the same names in all passes.</summary>
    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["parameters"] = "All weights and biases.",
        ["x"] = "The inputs of the batch, sample by sample.",
        ["y"] = "The outputs, written sample by sample.",
        ["capacity"] = "The number of samples that the workspace has room for.",
        ["first"] = "The first sample of this share of the batch.",
        ["last"] = "The sample after the last of this share.",
        ["count"] = "The number of samples.",
        ["scratch"] = "Room for intermediate values; nothing in it outlives the call.",
        ["pass"] = "The purpose of the pass: training or evaluation, its stage, the key of the dropout masks.",
        ["gradientIsOnLogits"] = "Whether the loss has already given the gradient on the last layer's weighted sums.",
        ["lowest"] = "The lowest layer whose gradients are needed, counted from 1; 0 if the gradient on the inputs is needed too.",
        ["dx"] = "The gradient on the inputs, written if <paramref name=\"lowest\"/> is 0.",
        ["plan"] = "Which tensors are trained, by which optimizers, and where these keep their state.",
        ["share"] = "The share of the work to do, from 0.",
        ["shares"] = "The number of shares. Each sum is computed in one of them, so the bits do not depend on it.",
    };

    /// <summary>Modifiers, type and name.</summary>
    public string Head => "public static void " + Name;

    /// <summary>Writes the documentation: what the pass computes, line by line, and its parameters.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="intro">The paragraph before the maths.</param>
    /// <param name="maths">The maths of the layers, in the order in which they are computed.</param>
    /// <param name="outro">The paragraph after it; empty for none.</param>
    /// <param name="regions">The regions of the workspace, for a pass that has one.</param>
    public void WriteDocs(CodeWriter code, string summary, string intro, IEnumerable<string> maths, string outro = "", Regions? regions = null)
    {
        code.Doc($"<summary>{summary}</summary>");
        code.Line("/// <remarks>");
        code.Doc(intro);
        code.Line("/// <code>");
        foreach (string line in maths)
        {
            string text = line.TrimStart();
            string indentation = new(' ', line.Length - text.Length);
            foreach (string part in Prose.Wrap(Prose.Escape(text), code.Width - 4 - indentation.Length))
            {
                code.Line($"/// {indentation}{part}");
            }
        }

        code.Line("/// </code>");
        if (outro.Length > 0)
        {
            code.Doc(outro);
        }

        code.Line("/// </remarks>");
        if (Constraints.Length > 0)
        {
            code.Doc("<typeparam name=\"TOptimizer\">The optimizer.</typeparam>");
        }

        foreach (string parameter in Parameters)
        {
            string name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
            string description = name == "workspace" ? regions!.Describe() : Descriptions[name];
            code.Doc($"<param name=\"{name}\">{description}</param>");
        }
    }

    /// <summary>Opens the method.</summary>
    public CodeWriter.Scope Open(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        return code.Method(Head, Parameters, Constraints);
    }
}

namespace NetGen;

/// <summary>What the comparison of a network's gradients with differences of its loss has shown.</summary>
public sealed class GradientCheckResult
{
    private readonly string _network;

    internal GradientCheckResult(string network, double loss, IReadOnlyList<TensorGradientCheck> tensors)
    {
        _network = network;
        Loss = loss;
        Tensors = tensors;
    }

    /// <summary>The mean loss of the samples.</summary>
    public double Loss { get; }

    /// <summary>The trainable tensors, in the order of the layers.</summary>
    public IReadOnlyList<TensorGradientCheck> Tensors { get; }

    /// <summary>Whether the gradients of all tensors are those of the loss.</summary>
    public bool IsCorrect => Tensors.All(tensor => tensor.IsCorrect);

    /// <summary>Throws if a gradient is wrong.</summary>
    /// <exception cref="InvalidOperationException">One is; the message holds the table.</exception>
    public void ThrowIfWrong()
    {
        if (!IsCorrect)
        {
            string wrong = string.Join(", ", Tensors.Where(tensor => !tensor.IsCorrect).Select(tensor => tensor.Name));
            throw new InvalidOperationException($"Gradients of {_network} are not those of its loss, of {wrong}:\n{this}");
        }
    }

    /// <summary>A table for people: a row for each tensor, with its worst place.</summary>
    public override string ToString()
    {
        TextTable table = new("tensor", "values", "checked", "unclear", "wrong", "worst at", "backpropagation", "differences", "error");
        foreach (TensorGradientCheck tensor in Tensors)
        {
            table.Add(
                tensor.Name, TextTable.Count(tensor.Count), TextTable.Count(tensor.Checked), TextTable.Count(tensor.Unclear),
                TextTable.Count(tensor.Wrong), $"[{tensor.Row}, {tensor.Column}]", TextTable.Magnitude(tensor.Analytic),
                TextTable.Magnitude(tensor.Numeric), TextTable.Magnitude(tensor.RelativeError));
        }

        return table.ToString();
    }
}

namespace NetGen;

/// <summary>The result of comparing a network's gradients with finite differences of its loss.</summary>
public sealed class GradientCheckResult
{
    private readonly string _network;

    internal GradientCheckResult(string network, double loss, IReadOnlyList<TensorGradientCheck> tensors)
    {
        _network = network;
        Loss = loss;
        Tensors = tensors;
    }

    /// <summary>Gets the mean loss of the samples.</summary>
    public double Loss { get; }

    /// <summary>Gets the results of the trainable tensors, in the order of the layers.</summary>
    public IReadOnlyList<TensorGradientCheck> Tensors { get; }

    /// <summary>Gets whether the gradients of all tensors are correct.</summary>
    public bool IsCorrect => Tensors.All(tensor => tensor.IsCorrect);

    /// <summary>Throws if a gradient is wrong.</summary>
    /// <exception cref="InvalidOperationException">A gradient is wrong; the message contains the table.</exception>
    public void ThrowIfWrong()
    {
        if (!IsCorrect)
        {
            string wrong = string.Join(", ", Tensors.Where(tensor => !tensor.IsCorrect).Select(tensor => tensor.Name));
            throw new InvalidOperationException($"{_network} has wrong gradients in {wrong}:\n{this}");
        }
    }

    /// <summary>Returns a table with one row per tensor, which shows the tensor's worst value.</summary>
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

namespace NetGen;

/// <summary>
/// Metrics of a network's outputs against their targets: <c>net.Regression(test)</c>. Each metric is computed for every output separately;
/// the overall metrics are their means (scikit-learn's <c>uniform_average</c>).
/// </summary>
public sealed class RegressionMetrics
{
    private readonly RegressionErrors[] _outputs;

    /// <summary>Computes the metrics of a network's outputs.</summary>
    /// <param name="outputs">The outputs, [samples x outputSize], for at least one sample.</param>
    /// <param name="targets">The targets, [samples x outputSize].</param>
    /// <param name="outputSize">The number of outputs, at least 1.</param>
    /// <exception cref="ArgumentException">The number of outputs is not a positive multiple of <paramref name="outputSize"/>, or differs
    /// from the number of targets.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outputSize"/> is less than 1.</exception>
    public RegressionMetrics(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int outputSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputSize, 1);
        if (outputs.Length == 0 || outputs.Length % outputSize != 0)
        {
            throw new ArgumentException(
                $"{outputs.Length} outputs are not a positive multiple of the output size {outputSize}.", nameof(outputs));
        }

        if (targets.Length != outputs.Length)
        {
            throw new ArgumentException($"There are {outputs.Length} outputs, but {targets.Length} targets.", nameof(targets));
        }

        Count = outputs.Length / outputSize;
        _outputs = new RegressionErrors[outputSize];
        for (int i = 0; i < outputSize; i++)
        {
            _outputs[i] = Of(outputs[i..], targets[i..], outputSize);
        }
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of outputs.</summary>
    public int Outputs => _outputs.Length;

    /// <summary>The mean absolute error, |prediction - target|, averaged over the outputs, in units of the targets.</summary>
    public double MeanAbsoluteError => _outputs.Average(output => output.MeanAbsoluteError);

    /// <summary>The root mean squared error, averaged over the outputs, in units of the targets.</summary>
    public double RootMeanSquaredError => _outputs.Average(output => output.RootMeanSquaredError);

    /// <summary>The coefficient of determination, averaged over the outputs; see <see cref="RegressionErrors"/>.</summary>
    public double R2 => _outputs.Average(output => output.R2);

    /// <summary>Gets the errors of one output.</summary>
    /// <param name="output">The index of the output, from 0 to Outputs - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="output"/> is out of range.</exception>
    public RegressionErrors this[int output]
    {
        get
        {
            if ((uint)output >= (uint)Outputs)
            {
                throw new ArgumentOutOfRangeException(nameof(output), output, $"There are {Outputs} outputs, 0 to {Outputs - 1}.");
            }

            return _outputs[output];
        }
    }

    /// <summary>Returns a human-readable table: a row for each output, and one for the means.</summary>
    public override string ToString()
    {
        TextTable table = new("output", "MAE", "RMSE", "R2");
        for (int i = 0; i < Outputs; i++)
        {
            Add(TextTable.Count(i), _outputs[i]);
        }

        Add("mean", new RegressionErrors(MeanAbsoluteError, RootMeanSquaredError, R2));
        return table.ToString();

        void Add(string name, RegressionErrors errors) => table.Add(
            name, TextTable.Magnitude(errors.MeanAbsoluteError), TextTable.Magnitude(errors.RootMeanSquaredError), TextTable.Number(errors.R2));
    }

    /// <summary>Returns the errors of the output at the start of each row.</summary>
    private static RegressionErrors Of(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int stride)
    {
        int count = (outputs.Length + stride - 1) / stride;
        double sum = 0;
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < outputs.Length; i += stride)
        {
            double error = (double)outputs[i] - targets[i];
            sum += targets[i];
            absolute += Math.Abs(error);
            squared += error * error;
        }

        // A second pass: unlike the mean of squares minus the square of the mean, differences to the mean do not cancel.
        double mean = sum / count;
        double spread = 0;
        bool isConstant = true;
        for (int i = 0; i < targets.Length; i += stride)
        {
            spread += (targets[i] - mean) * (targets[i] - mean);
            isConstant &= targets[i] == targets[0];
        }

        double r2 = count < 2 ? double.NaN : !isConstant ? 1 - squared / spread : squared == 0 ? 1 : 0;
        return new RegressionErrors(absolute / count, Math.Sqrt(squared / count), r2);
    }
}

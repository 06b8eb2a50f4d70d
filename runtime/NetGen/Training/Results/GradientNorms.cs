using System.Collections.Immutable;
using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The Euclidean norms (square root of the sum of squares) of the gradients that a trainer measured last, before clipping. Norms that
/// shrink from the last layer to the first indicate vanishing gradients, norms that grow indicate exploding gradients.
/// </summary>
/// <remarks>A view: the next measured step changes the values. Frozen tensors count as 0. A norm is infinite or NaN if one of its gradients
/// is; finite gradients do not overflow, since their squares are summed in double precision.</remarks>
/// <example><code>
/// trainer.RecordsGradientNorms = true;
/// trainer.TrainBatch(inputs, targets);
/// double first = trainer.GradientNorms.Layer(1), weights = trainer.GradientNorms["W2"], all = trainer.GradientNorms.Total;
/// </code></example>
public sealed class GradientNorms
{
    private readonly ImmutableArray<ParameterLayout> _layout;
    private readonly double[] _squares;

    internal GradientNorms(ImmutableArray<ParameterLayout> layout)
    {
        _layout = layout;
        _squares = new double[layout.Length];
        Layers = [.. layout.Select(tensor => tensor.Layer).Distinct()];
    }

    /// <summary>Gets whether norms have been measured; until then, reading a norm throws.</summary>
    public bool AreRecorded { get; private set; }

    /// <summary>Gets the numbers of the layers that have parameters, in order.</summary>
    public ImmutableArray<int> Layers { get; }

    /// <summary>Gets the number of tensors.</summary>
    public int Count => _squares.Length;

    /// <summary>Gets the norm over all tensors.</summary>
    /// <exception cref="InvalidOperationException">No norms have been recorded yet.</exception>
    public double Total
    {
        get
        {
            double sum = 0;
            foreach (double squares in Recorded)
            {
                sum += squares;
            }

            return Math.Sqrt(sum);
        }
    }

    private double[] Recorded => AreRecorded ? _squares : throw new InvalidOperationException(
        "No gradient norms have been recorded yet: set the trainer's RecordsGradientNorms or GradientClipping, and take a step.");

    /// <summary>Gets the norm of a tensor by its index, from 0.</summary>
    /// <exception cref="InvalidOperationException">No norms have been recorded yet.</exception>
    public double this[int index] => Math.Sqrt(Recorded[index]);

    /// <summary>Gets the norm of a tensor by its name, such as W1 or b1, ignoring case.</summary>
    /// <exception cref="ArgumentException">The network has no tensor with this name; the message lists the names.</exception>
    /// <exception cref="InvalidOperationException">No norms have been recorded yet.</exception>
    public double this[string name]
    {
        get
        {
            for (int i = 0; i < _layout.Length; i++)
            {
                if (string.Equals(_layout[i].Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return this[i];
                }
            }

            throw new ArgumentException(
                $"The network has no parameter '{name}'; it has {string.Join(", ", _layout.Select(tensor => tensor.Name))}.", nameof(name));
        }
    }

    /// <summary>Returns the norm over all tensors of one layer.</summary>
    /// <param name="layer">The number of the layer, as in the names W1 and b1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layer does not exist or has no parameters.</exception>
    /// <exception cref="InvalidOperationException">No norms have been recorded yet.</exception>
    public double Layer(int layer)
    {
        if (!Layers.Contains(layer))
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The layers with parameters are {string.Join(", ", Layers)}.");
        }

        double sum = 0;
        for (int i = 0; i < _layout.Length; i++)
        {
            if (_layout[i].Layer == layer)
            {
                sum += Recorded[i];
            }
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Returns the norm of each layer as text: <c>1: 0.0021, 2: 0.034; total 0.035</c>.</summary>
    public override string ToString() => AreRecorded
        ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Layers.Select(Of))}; total {Total:G3}")
        : "not recorded yet";

    /// <summary>Measures gradients.</summary>
    /// <param name="gradients">The gradients, laid out like the parameters. Padding that is not finite is set to zero.</param>
    /// <param name="trains">Whether each tensor is trained; the others count as 0.</param>
    /// <returns>Whether all values are finite, padding included.</returns>
    internal bool Record(AlignedBuffer gradients, ReadOnlySpan<bool> trains)
    {
        bool finite = true;
        for (int i = 0; i < _squares.Length; i++)
        {
            int end = i + 1 < _layout.Length ? _layout[i + 1].Offset : gradients.Length;
            ReadOnlySpan<float> tensor = gradients.Span[_layout[i].Offset..end];
            _squares[i] = trains[i] ? SumOfSquares.Of(tensor) : 0;
            if (!double.IsFinite(_squares[i]))
            {
                finite = false;
                ClearPadding(gradients, i, end);
                _squares[i] = SumOfSquares.Of(tensor);
            }
        }

        AreRecorded = true;
        return finite;
    }

    /// <summary>Sets the padding of a tensor to zero; infinite or NaN inputs make it NaN, since 0 times either is NaN.</summary>
    private void ClearPadding(AlignedBuffer gradients, int index, int end)
    {
        Parameter tensor = new(gradients, _layout[index]);
        float[] values = tensor.ToArray();
        gradients.Span[_layout[index].Offset..end].Clear();
        tensor.CopyFrom(values);
    }

    private string Of(int layer) => string.Create(CultureInfo.InvariantCulture, $"{layer}: {Layer(layer):G3}");
}

using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// One tensor of a network or of its gradients: weights [outputs, inputs] or biases [outputs]. This is a view: it reads and writes the
/// network itself.
/// </summary>
public readonly struct Parameter
{
    private readonly AlignedBuffer _buffer;
    private readonly ParameterLayout _layout;
    private readonly int _start;

    /// <summary>Creates a view of a tensor.</summary>
    /// <param name="buffer">The buffer that holds the tensor.</param>
    /// <param name="layout">The position of the tensor.</param>
    /// <param name="start">The offset in the buffer of the region that is laid out like the parameters.</param>
    internal Parameter(AlignedBuffer buffer, ParameterLayout layout, int start = 0)
    {
        _buffer = buffer;
        _layout = layout;
        _start = start;
    }

    /// <summary>The name of the tensor, as in formulas: W1, b1.</summary>
    public string Name => _layout.Name;

    /// <summary>The number of the tensor's layer, counted from 1.</summary>
    public int Layer => _layout.Layer;

    /// <summary>The role of the tensor in its layer.</summary>
    public ParameterRole Role => _layout.Role;

    /// <summary>Whether the tensor is a vector of biases.</summary>
    public bool IsBias => Role == ParameterRole.Bias;

    /// <summary>The dimensions, outputs first: [16, 784], [20, 1, 5, 5] for filters [filters, channels, height, width], [16] for biases.</summary>
    public ImmutableArray<int> Shape => _layout.Shape;

    /// <summary>The number of outputs: the first dimension.</summary>
    public int Rows => _layout.Rows;

    /// <summary>The number of inputs: the product of the other dimensions; 1 for biases.</summary>
    public int Columns => _layout.Columns;

    /// <summary>The number of values: rows x columns.</summary>
    public int Count => _layout.Count;

    /// <summary>Gets a reference to the weight from an input to an output, to read or write: <c>net.W1[3, 5] = 0.1f</c>.</summary>
    /// <param name="row">The index of the output.</param>
    /// <param name="column">The index of the input; 0 for biases.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row or column does not exist.</exception>
    public ref float this[int row, int column = 0] => ref _buffer.Span[IndexOf(row, column)];

    /// <summary>Copies the values in [outputs, inputs] order.</summary>
    /// <param name="destination">Receives the values: at least <see cref="Count"/> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (destination.Length < Count)
        {
            throw new ArgumentException(
                $"{Name} has {Count:N0} values, but the destination has room for {destination.Length:N0}.", nameof(destination));
        }

        ReadOnlySpan<float> buffer = _buffer.Span;
        for (int row = 0, k = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++, k++)
            {
                destination[k] = buffer[_start + _layout.IndexOf(row, column)];
            }
        }
    }

    /// <summary>Sets all values, given in [outputs, inputs] order.</summary>
    /// <param name="source">The new values: exactly <see cref="Count"/> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has the wrong length; nothing has changed.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        if (source.Length != Count)
        {
            throw new ArgumentException($"{Name} takes {Count:N0} values, but the source has {source.Length:N0}.", nameof(source));
        }

        Span<float> buffer = _buffer.Span;
        for (int row = 0, k = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++, k++)
            {
                buffer[_start + _layout.IndexOf(row, column)] = source[k];
            }
        }
    }

    /// <summary>Returns the values in [outputs, inputs] order as a new array.</summary>
    public float[] ToArray()
    {
        float[] values = new float[Count];
        CopyTo(values);
        return values;
    }

    /// <summary>Returns the name and shape: <c>W1 [16 x 784]</c>.</summary>
    public override string ToString() => $"{Name} [{string.Join(" x ", Shape)}]";

    private int IndexOf(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns);
        return _start + _layout.IndexOf(row, column);
    }
}

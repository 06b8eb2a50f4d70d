using System.Collections;
using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The tensors of a network (or of its gradients), W1, b1, W2, b2 and so on, and all their values as one flat vector in that order, each
/// tensor in [outputs, inputs] order.
/// </summary>
public readonly struct ParameterList : IReadOnlyList<Parameter>
{
    private readonly AlignedBuffer _buffer;
    private readonly ImmutableArray<ParameterLayout> _layout;

    /// <summary>Creates a view of a buffer of parameters or gradients.</summary>
    /// <param name="buffer">The buffer that holds the tensors.</param>
    /// <param name="layout">The positions of the tensors.</param>
    public ParameterList(AlignedBuffer buffer, ImmutableArray<ParameterLayout> layout)
    {
        _buffer = buffer;
        _layout = layout;
    }

    /// <summary>The number of tensors.</summary>
    public int Count => _layout.Length;

    /// <summary>The number of values in all tensors: the network's weights and biases.</summary>
    public int ValueCount
    {
        get
        {
            int count = 0;
            foreach (ParameterLayout tensor in _layout)
            {
                count += tensor.Count;
            }

            return count;
        }
    }

    /// <summary>Gets a tensor by its index.</summary>
    public Parameter this[int index] => new(_buffer, _layout[index]);

    /// <summary>Gets a tensor by its name, ignoring case: W1, b1.</summary>
    /// <exception cref="ArgumentException">No tensor has this name; the message lists the existing names.</exception>
    public Parameter this[string name]
    {
        get
        {
            foreach (ParameterLayout tensor in _layout)
            {
                if (string.Equals(tensor.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return new Parameter(_buffer, tensor);
                }
            }

            throw new ArgumentException(
                $"There is no parameter '{name}'; the network has {string.Join(", ", _layout.Select(tensor => tensor.Name))}.", nameof(name));
        }
    }

    /// <summary>Copies all values as one flat vector.</summary>
    /// <param name="destination">Receives the values: at least <see cref="ValueCount"/> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short; nothing has been written.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (destination.Length < ValueCount)
        {
            throw new ArgumentException(
                $"There are {ValueCount:N0} values, but the destination has room for {destination.Length:N0}.", nameof(destination));
        }

        foreach (Parameter tensor in this)
        {
            tensor.CopyTo(destination);
            destination = destination[tensor.Count..];
        }
    }

    /// <summary>Sets all values from one flat vector.</summary>
    /// <param name="source">The new values: exactly <see cref="ValueCount"/> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has the wrong length; nothing has changed.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        if (source.Length != ValueCount)
        {
            throw new ArgumentException(
                $"The network has {ValueCount:N0} parameters, but the source has {source.Length:N0} values.", nameof(source));
        }

        foreach (Parameter tensor in this)
        {
            tensor.CopyFrom(source[..tensor.Count]);
            source = source[tensor.Count..];
        }
    }

    /// <summary>Returns all values as one flat vector in a new array.</summary>
    public float[] ToArray()
    {
        float[] values = new float[ValueCount];
        CopyTo(values);
        return values;
    }

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>A logical tensor of a method, and where each of its elements is stored behind a ref parameter.</summary>
internal sealed class Operand
{
    private readonly int[] _extents;
    private readonly int[] _offsets;

    /// <summary>Evaluates the place of each element.</summary>
    /// <param name="name">The name of the tensor in the twin.</param>
    /// <param name="parameter">The ref parameter behind which the tensor is stored.</param>
    /// <param name="isPositive">Whether the method needs positive elements.</param>
    /// <param name="extents">The length of each dimension.</param>
    /// <param name="offset">Returns the offset in floats of the element with the given indexes.</param>
    public Operand(string name, string parameter, bool isPositive, int[] extents, Func<int[], int> offset)
    {
        Name = name;
        Parameter = parameter;
        IsPositive = isPositive;
        _extents = extents;
        _offsets = new int[extents.Aggregate(1, (product, extent) => checked(product * extent))];
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = offset(IndexesOf(i));
            if (_offsets[i] < 0)
            {
                throw new InvalidOperationException($"{Describe(i)} is stored at {_offsets[i]}, before the start of {parameter}.");
            }
        }
    }

    public string Name { get; }

    public string Parameter { get; }

    public bool IsPositive { get; }

    /// <summary>The offsets of all elements, the last index running fastest.</summary>
    public IReadOnlyList<int> Offsets => _offsets;

    /// <summary>Returns the offset of an element.</summary>
    /// <param name="indexes">Its indexes.</param>
    public int OffsetOf(ReadOnlySpan<int> indexes)
    {
        if (indexes.Length != _extents.Length)
        {
            throw new InvalidOperationException($"{Name} has {_extents.Length} dimensions, but the twin gives {indexes.Length} indexes.");
        }

        int element = 0;
        for (int d = 0; d < indexes.Length; d++)
        {
            if ((uint)indexes[d] >= (uint)_extents[d])
            {
                throw new InvalidOperationException(
                    $"The twin uses {Name}[{string.Join(", ", indexes.ToArray())}], outside of [{string.Join(" x ", _extents)}].");
            }

            element = element * _extents[d] + indexes[d];
        }

        return _offsets[element];
    }

    /// <summary>Returns the name of an element: <c>W1[3, 4]</c>.</summary>
    /// <param name="element">Its place among all elements, the last index running fastest.</param>
    public string Describe(int element) => $"{Name}[{string.Join(", ", IndexesOf(element))}]";

    private int[] IndexesOf(int element)
    {
        int[] indexes = new int[_extents.Length];
        for (int d = indexes.Length - 1; d >= 0; d--)
        {
            (element, indexes[d]) = int.DivRem(element, _extents[d]);
        }

        return indexes;
    }
}

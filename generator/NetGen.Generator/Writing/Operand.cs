namespace NetGen.Generator.Writing;

/// <summary>
/// A tensor that an emitted method reads or writes, and where its elements are stored in the buffer behind a parameter: what the method's documentation
/// tells readers, and tests, which run the naive twin on the same buffers.
/// </summary>
/// <param name="Name">The name in the maths and in the twin: <c>W1</c>.</param>
/// <param name="Indices">The indices of an element: <c>o, i</c>.</param>
/// <param name="Shape">The extents: <c>16 x 784</c>.</param>
/// <param name="Place">Where the element is stored, in floats, an expression of the indices: <c>o / 16 * 12544 + i * 16 + o % 16</c>.</param>
internal sealed record Operand(string Name, string Indices, string Shape, string Place)
{
    /// <summary>Whether all values are greater than 0: variances.</summary>
    public bool IsPositive { get; init; }

    public override string ToString() =>
        $"<c>{Name}[{Indices}]</c> [{Shape}] is stored at <c>{Place}</c>{(IsPositive ? ", positive" : "")}";
}

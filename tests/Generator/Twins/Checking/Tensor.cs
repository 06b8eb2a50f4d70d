namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>A tensor as a twin sees it: doubles by their indexes.</summary>
/// <param name="operand">Where the elements are stored.</param>
/// <param name="memory">The doubles in the places of the floats, so that elements that share a place share their value.</param>
internal sealed class Tensor(Operand operand, double[] memory)
{
    /// <summary>An element, to be read and written.</summary>
    /// <param name="indexes">Its indexes.</param>
    public ref double this[params ReadOnlySpan<int> indexes] => ref memory[operand.OffsetOf(indexes)];
}

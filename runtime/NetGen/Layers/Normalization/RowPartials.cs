using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>Two sums over a row, each as 16 partial sums: column j belongs to partial sum j modulo 16.</summary>
internal struct RowPartials
{
    private Sixteen _first;
    private Sixteen _second;

    /// <summary>Stores the partial sums from a lane on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<T>(int lane, T first, T second)
        where T : struct, ILanes<T>
    {
        first.Store(ref Unsafe.Add(ref _first.Value, lane));
        second.Store(ref Unsafe.Add(ref _second.Value, lane));
    }

    /// <summary>Returns the sums, added in an order that does not depend on the vector width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly (float First, float Second) Reduce() => (LaneReduction.Sum(in _first.Value), LaneReduction.Sum(in _second.Value));

    [InlineArray(16)]
    private struct Sixteen
    {
        public float Value;
    }
}

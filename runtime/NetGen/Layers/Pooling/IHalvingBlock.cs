namespace NetGen.Layers.Pooling;

/// <summary>An operation on two pieces of half a vector of outputs each, and on the 2 x 2 windows that they depend on.</summary>
internal interface IHalvingBlock
{
    /// <summary>Processes two pieces.</summary>
    /// <param name="x">The input planes.</param>
    /// <param name="y">The output planes.</param>
    /// <param name="dx">The gradient on <paramref name="x"/>.</param>
    /// <param name="dy">The gradient on <paramref name="y"/>.</param>
    /// <param name="width">Floats from one row of x to the next.</param>
    /// <param name="x0">The offset in x and dx of the upper row of the first piece's windows, which fills a vector.</param>
    /// <param name="x1">The same offset for the second piece.</param>
    /// <param name="y0">The offset in y and dy of the first piece's outputs, which fill half a vector.</param>
    /// <param name="y1">The same offset for the second piece.</param>
    static abstract void Run<T>(
        ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
        where T : struct, IPairLanes<T>;
}

namespace NetGen.Layers.Pooling;

/// <summary>What is done with two pieces of half a vector of outputs each, and with the windows of 2 x 2 that they come from.</summary>
internal interface IHalvingBlock
{
    /// <summary>Two pieces.</summary>
    /// <param name="x">The planes that come in.</param>
    /// <param name="y">The planes that go out.</param>
    /// <param name="dx">The gradient on <paramref name="x"/>.</param>
    /// <param name="dy">The gradient on <paramref name="y"/>.</param>
    /// <param name="width">Floats from a row of x to the row below.</param>
    /// <param name="x0">Where the upper row of the first piece's windows starts in x and dx; they fill a vector.</param>
    /// <param name="x1">That of the second piece.</param>
    /// <param name="y0">Where the outputs of the first piece start in y and dy; they fill half a vector.</param>
    /// <param name="y1">Those of the second piece.</param>
    static abstract void Run<T>(
        ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
        where T : struct, IPairLanes<T>;
}

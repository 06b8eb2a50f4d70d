namespace NetGen.Layers.Pooling;

/// <summary>The reduction of a window: each column from top to bottom, then the results of the columns from left to right.</summary>
internal interface IPooling
{
    /// <summary>The neutral element of <see cref="Combine"/>.</summary>
    static abstract float Start { get; }

    /// <summary>Combines one more value of each window with its result.</summary>
    static abstract T Combine<T>(T result, T value)
        where T : struct, IPairLanes<T>;

    /// <summary>Computes the outputs of windows whose values have all been combined.</summary>
    /// <param name="result">The result of each window.</param>
    /// <param name="share">1 divided by the size of a window.</param>
    static abstract T Finish<T>(T result, T share)
        where T : struct, IPairLanes<T>;
}

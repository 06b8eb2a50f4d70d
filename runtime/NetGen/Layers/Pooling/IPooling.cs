namespace NetGen.Layers.Pooling;

/// <summary>What a window is reduced to: columns first, each from top to bottom, and then their results from left to right.</summary>
internal interface IPooling
{
    /// <summary>What combines with any value to that value.</summary>
    static abstract float Start { get; }

    /// <summary>Takes one more value of each window into its result.</summary>
    static abstract T Combine<T>(T result, T value)
        where T : struct, IPairLanes<T>;

    /// <summary>The outputs of windows from all their values combined.</summary>
    /// <param name="result">The result of each window.</param>
    /// <param name="share">1 / the size of a window.</param>
    static abstract T Finish<T>(T result, T share)
        where T : struct, IPairLanes<T>;
}

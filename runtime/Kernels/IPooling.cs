namespace NetGen.Kernels;

/// <summary>What a window is reduced to: columns first, each from top to bottom, and then their results from left to right.</summary>
internal interface IPooling
{
    /// <summary>What combines with any value to that value.</summary>
    static abstract float Start { get; }

    /// <summary>Takes one more value into a result.</summary>
    static abstract float Combine(float result, float value);

    /// <summary>Takes one more value into a result, lane by lane.</summary>
    static abstract T Combine<T>(T result, T value)
        where T : struct, IPairLanes<T>;

    /// <summary>The output of a window from all its values combined.</summary>
    static abstract float Finish(float result, int windowSize);

    /// <summary>The outputs of windows of four from all their values combined, lane by lane.</summary>
    static abstract T FinishFour<T>(T result)
        where T : struct, IPairLanes<T>;
}

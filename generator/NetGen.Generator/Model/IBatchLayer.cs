using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>
/// A layer that needs statistics of the whole batch in training before it can go on: batch normalization. The pass is cut into stages before it and before
/// its input gradient; in between the statistics of all shares are merged.
/// </summary>
internal interface IBatchLayer
{
    /// <summary>The fewest samples of a training step; 2 where values are normalized over samples alone.</summary>
    int SmallestBatch { get; }

    /// <summary>Emits the statements that take the statistics of some samples on the way forward.</summary>
    void WriteStatistics(CodeWriter code, TrainCall call);

    /// <summary>Emits the statements that take those of some samples on the way back.</summary>
    void WriteGradientStatistics(CodeWriter code, BackwardCall call);

    /// <summary>Emits the statements that merge the statistics of all shares on the way forward.</summary>
    void WriteCombine(CodeWriter code, CombineCall call);

    /// <summary>Emits the statements that merge those of the way back.</summary>
    void WriteGradientCombine(CodeWriter code, CombineCall call);
}

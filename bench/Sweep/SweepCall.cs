namespace NetGen.Bench.Sweep;

/// <summary>What a loop of the sweep repeats.</summary>
public enum SweepCall
{
    /// <summary>The prediction of a batch.</summary>
    Prediction,

    /// <summary>A training step on a batch: plain SGD.</summary>
    Training,
}

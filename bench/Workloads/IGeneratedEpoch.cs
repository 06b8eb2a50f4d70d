namespace NetGen.Bench.Workloads;

/// <summary>A generated network in training, whose loss can be told.</summary>
public interface IGeneratedEpoch : IEpoch
{
    /// <summary>Loss and accuracy on the training images.</summary>
    Evaluation Evaluate();
}

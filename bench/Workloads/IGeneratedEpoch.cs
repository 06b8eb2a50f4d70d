namespace NetGen.Bench.Workloads;

/// <summary>A generated network in training, which can be evaluated.</summary>
public interface IGeneratedEpoch : IEpoch
{
    /// <summary>Returns loss and accuracy on the training images.</summary>
    Evaluation Evaluate();
}

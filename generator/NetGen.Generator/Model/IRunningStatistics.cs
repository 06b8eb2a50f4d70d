using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>A layer with running statistics, which follow those of the batches without a gradient.</summary>
internal interface IRunningStatistics
{
    /// <summary>Floats that hold what the running statistics move towards in a step.</summary>
    int StatisticsLength { get; }

    /// <summary>Emits the statement that copies what they move towards out of the regions that the layer keeps.</summary>
    void WriteTakeStatistics(CodeWriter code, StatisticsCall call);

    /// <summary>Emits the statements that move those that are not frozen.</summary>
    void WriteFollowStatistics(CodeWriter code, StatisticsCall call);
}

using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>A layer with running statistics, which follow those of the batches without a gradient.</summary>
internal interface IRunningStatistics
{
    /// <summary>The number of floats for the batch statistics that the running ones follow.</summary>
    int StatisticsLength { get; }

    /// <summary>Emits the statement that copies the batch statistics out of the regions that the layer keeps.</summary>
    void WriteTakeStatistics(CodeWriter code, StatisticsCall call);

    /// <summary>Emits the statements that move the running statistics that are not frozen.</summary>
    void WriteFollowStatistics(CodeWriter code, StatisticsCall call);
}

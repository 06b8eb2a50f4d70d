namespace NetGen;

/// <summary>What the positions of a learning-rate schedule count.</summary>
public enum ScheduleUnit
{
    /// <summary>Epochs: the rate changes between epochs alone.</summary>
    Epoch = 1,

    /// <summary>Steps of the optimizer: the rate may change with every step.</summary>
    Step = 2,
}

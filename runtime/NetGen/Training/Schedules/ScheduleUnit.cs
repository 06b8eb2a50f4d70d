namespace NetGen;

/// <summary>Specifies the unit in which a learning-rate schedule counts.</summary>
public enum ScheduleUnit
{
    /// <summary>Epochs: the rate changes only between epochs.</summary>
    Epoch = 1,

    /// <summary>Steps of the optimizer: the rate may change with every step.</summary>
    Step = 2,
}

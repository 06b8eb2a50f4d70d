namespace NetGen;

/// <summary>The state of a learning-rate schedule that depends on losses; <c>default</c> before the first loss.</summary>
/// <param name="Epochs">The number of epochs whose loss was observed.</param>
/// <param name="Best">The best loss; meaningless before the first.</param>
/// <param name="BadEpochs">The number of consecutive epochs without improvement.</param>
/// <param name="Cooldown">The number of epochs left in which epochs without improvement do not count.</param>
/// <param name="Reductions">The number of times the rate was reduced.</param>
internal record struct ScheduleState(int Epochs, double Best, int BadEpochs, int Cooldown, int Reductions);

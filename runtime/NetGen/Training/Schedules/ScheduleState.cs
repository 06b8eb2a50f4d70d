namespace NetGen;

/// <summary>What a learning-rate schedule remembers of the losses; <c>default</c> has seen none.</summary>
/// <param name="Epochs">The epochs whose loss was seen.</param>
/// <param name="Best">The best loss; of no meaning before the first.</param>
/// <param name="BadEpochs">The epochs in a row that brought nothing better.</param>
/// <param name="Cooldown">The epochs left in which bad ones do not count.</param>
/// <param name="Reductions">How often the rate was reduced.</param>
internal record struct ScheduleState(int Epochs, double Best, int BadEpochs, int Cooldown, int Reductions);

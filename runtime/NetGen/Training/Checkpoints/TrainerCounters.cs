namespace NetGen;

/// <summary>The numbers of a trainer that a checkpoint contains in addition to its buffers.</summary>
internal sealed record TrainerCounters
{
    /// <summary>The number of values that the optimizer keeps per parameter.</summary>
    public required int OptimizerStates { get; init; }

    /// <summary>The trainer's seed.</summary>
    public required int Seed { get; init; }

    /// <summary>The number of steps taken.</summary>
    public required long Step { get; init; }

    /// <summary>The number of steps in which each tensor was trained.</summary>
    public required long[] StepsOfTensors { get; init; }

    /// <summary>The number of epochs finished.</summary>
    public required int Epoch { get; init; }

    /// <summary>The optimizer's learning rate, without the factor of a schedule.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Whether there is a moving average of the parameters.</summary>
    public required bool HasAverage { get; init; }

    /// <summary>The number of batches accumulated for an unfinished step.</summary>
    public required int WaitingBatches { get; init; }

    /// <summary>The sum of the sample weights of these batches.</summary>
    public required double WaitingWeight { get; init; }

    /// <summary>The starting point of the learning-rate schedule and its state.</summary>
    public required (int Epoch, long Step, ScheduleState Seen) Schedule { get; init; }

    /// <summary>Reads the numbers.</summary>
    /// <param name="texts">The texts of the file.</param>
    /// <param name="tensors">The number of tensors of the network.</param>
    /// <exception cref="InvalidDataException">A number is missing, or has a value that training cannot produce.</exception>
    public static TrainerCounters Read(CheckpointTexts texts, int tensors)
    {
        // The number of the next step must be a long, too.
        long step = texts.Get("step", 0, long.MaxValue - 1);

        // An epoch has at least one step, and a schedule observes one loss per epoch.
        int epoch = texts.Count("epoch", most: (int)Math.Min(int.MaxValue, step));
        int seen = texts.Count("schedule.epochs", most: epoch);
        return new TrainerCounters
        {
            OptimizerStates = texts.Get<int>("optimizer_states"),
            Seed = texts.Get<int>("seed"),
            Step = step,
            StepsOfTensors = texts.Counts("steps_of_tensors", tensors, most: step) ?? [.. Enumerable.Repeat(step, tensors)],
            Epoch = epoch,
            LearningRate = texts.Get("learning_rate", double.MinValue, double.MaxValue),
            HasAverage = texts.Flag("has_average"),
            WaitingBatches = texts.Count("accumulated"),
            WaitingWeight = texts.Get("accumulated_weight", 0, double.MaxValue),
            Schedule = (
                texts.CountOr("schedule.start_epoch", 0, epoch),
                texts.CountOr("schedule.start_step", 0, long.MaxValue),
                new ScheduleState(
                    seen, texts.Get("schedule.best", double.NegativeInfinity, double.PositiveInfinity),
                    texts.Count("schedule.bad_epochs", most: seen), texts.Count("schedule.cooldown"),
                    texts.Count("schedule.reductions", most: seen))),
        };
    }

    /// <summary>Writes the numbers.</summary>
    /// <param name="texts">The texts of the file.</param>
    public void Write(CheckpointTexts texts)
    {
        texts.Set("optimizer_states", OptimizerStates);
        texts.Set("seed", Seed);
        texts.Set("step", Step);
        texts.Set("steps_of_tensors", StepsOfTensors);
        texts.Set("epoch", Epoch);
        texts.Set("learning_rate", LearningRate);
        texts.Set("has_average", HasAverage ? 1 : 0);
        texts.Set("accumulated", WaitingBatches);
        texts.Set("accumulated_weight", WaitingWeight);
        texts.Set("schedule.start_epoch", Schedule.Epoch);
        texts.Set("schedule.start_step", Schedule.Step);
        texts.Set("schedule.epochs", Schedule.Seen.Epochs);
        texts.Set("schedule.best", Schedule.Seen.Best);
        texts.Set("schedule.bad_epochs", Schedule.Seen.BadEpochs);
        texts.Set("schedule.cooldown", Schedule.Seen.Cooldown);
        texts.Set("schedule.reductions", Schedule.Seen.Reductions);
    }
}

namespace NetGen;

public abstract partial class Trainer
{
    private readonly GradientAccumulation _accumulation;
    private readonly ParameterAverage _average;
    private readonly GradientClipper _clipper;
    private float[] _classWeights = [];

    /// <summary>Gets or sets the optimizer's learning rate, which a <see cref="Schedule"/> multiplies; it may be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The optimizer refuses the value.</exception>
    public abstract double LearningRate { get; set; }

    /// <summary>
    /// Gets or sets the schedule, whose factors multiply <see cref="LearningRate"/>; <c>null</c> by default, for a constant rate. It counts epochs, through
    /// all calls of Fit, or steps, from where it is set; <see cref="LoadCheckpoint"/> restores where that was.
    /// </summary>
    public LearningRateSchedule? Schedule
    {
        get => LearningRatePlan.Schedule;
        set => LearningRatePlan.Start(value, Epoch, Step);
    }

    /// <summary>Gets the learning rate of the next step: <see cref="LearningRate"/> times the factor of the <see cref="Schedule"/>.</summary>
    public double CurrentLearningRate => LearningRateAt(Step);

    /// <summary>
    /// Gets or sets the number of batches in one step of the optimizer; 1 by default. Their gradients are combined as those of one batch of all their
    /// samples, for batches larger than memory allows. An epoch's last step uses what is left.
    /// </summary>
    /// <remarks><see cref="Step"/> counts steps of the optimizer. Batch normalization sees each batch by itself. Setting it drops the batches
    /// accumulated so far.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int AccumulationSteps
    {
        get => _accumulation.BatchesPerStep;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _accumulation.BatchesPerStep = value;
        }
    }

    /// <summary>
    /// Gets or sets the weight of each class, which multiplies a sample's own weight if it has one; <c>null</c> by default, for 1 each. The loss of a batch
    /// is the weighted mean, as with PyTorch's <c>CrossEntropyLoss(weight=...)</c>. Evaluation does not use it.
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many weights as classes (2 for a single output), or one is negative or not finite.</exception>
    public float[]? ClassWeights
    {
        get => _classWeights.Length == 0 ? null : [.. _classWeights];
        set
        {
            if (value != null && value.Length != Network.Classes)
            {
                throw new ArgumentException(
                    $"{Network.Name} tells {Network.Classes} classes apart, but there are {value.Length} weights.", nameof(value));
            }

            SampleWeights.ThrowIfImpossible(value, nameof(value));
            _classWeights = [.. value ?? []];
        }
    }

    /// <summary>
    /// Gets or sets the limit on the gradients of each step, in whichever way the step is taken; none by default. It may be changed between steps.
    /// <see cref="ApplyGradients"/> limits what it finds in <see cref="Gradients"/>, in place.
    /// </summary>
    /// <remarks>A step with a limit stores the gradients, measures and limits them, and then updates: a little slower than a step that passes
    /// them on as they arise, with the same bits while nothing exceeds the limit.</remarks>
    public GradientClipping GradientClipping
    {
        get => _clipper.Limit;
        set => _clipper.Limit = value;
    }

    /// <summary>Gets or sets whether each step measures its gradients for <see cref="GradientNorms"/>, as it always does with
    /// <see cref="GradientClipping"/>; off by default, since gradients are then stored and read once more.</summary>
    public bool RecordsGradientNorms
    {
        get => _clipper.RecordsNorms;
        set => _clipper.RecordsNorms = value;
    }

    /// <summary>
    /// Gets the norms of the gradients measured last: those of a step, before clipping; those stored by ComputeGradients; and then, since you may have
    /// changed them, those found by <see cref="ApplyGradients"/>.
    /// </summary>
    public GradientNorms GradientNorms => _clipper.Norms;

    /// <summary>
    /// Gets or sets the decay of a moving average of the parameters, <c>average = decay average + (1 - decay) parameters</c> after each step, which
    /// fluctuates less than they do and usually predicts a little better (Polyak and Juditsky 1992); <c>null</c> by default, for none. 0.99 to 0.9999 are
    /// usual: about 1 / (1 - decay) steps count. The average starts with the parameters after the next step.
    /// </summary>
    /// <remarks>Fit then evaluates the average and keeps the best average for early stopping; the network itself is trained on.
    /// <see cref="ApplyAverage"/> copies the average into it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to less than 1.</exception>
    public double? AveragingDecay
    {
        get => _average.Decay;
        set
        {
            if (value is { } decay && !(decay >= 0 && (float)decay < 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, "The decay of the parameters' average must be from 0 to less than 1, or null for no average.");
            }

            _average.Decay = value;
        }
    }

    /// <summary>Gets a view of the moving average of the parameters.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="AveragingDecay"/> is not set, or no step has been taken since.</exception>
    public ParameterList Average
    {
        get
        {
            ThrowIfNoAverage();
            return new ParameterList(_average.Values, Network.Layout);
        }
    }

    /// <summary>Gets or sets when runs end before their last epoch, and whether they restore their best parameters; <c>null</c> by default, for
    /// neither.</summary>
    public EarlyStopping? EarlyStopping { get; set; }

    /// <summary>The course of the learning rate.</summary>
    private protected LearningRatePlan LearningRatePlan { get; } = new();

    /// <summary>The weight of each class; empty for 1 each.</summary>
    private protected ReadOnlySpan<float> WeightOfClasses => _classWeights;

    /// <summary>The batches whose gradients wait for the rest of their step.</summary>
    private protected int WaitingBatches => _accumulation.WaitingBatches;

    /// <summary>Whether steps store their gradients before they apply them: a fused update has no place for what is to be done in between.</summary>
    private protected bool StoresGradients => _clipper.IsActive || _accumulation.BatchesPerStep > 1;

    /// <summary>Copies the moving average into the network.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void ApplyAverage()
    {
        ThrowIfNoAverage();
        _average.Values.Span.CopyTo(Parameters.Span);
    }

    /// <summary>Throws what the optimizer throws at a learning rate that it refuses.</summary>
    private protected abstract void ThrowIfRefused(double learningRate);

    /// <summary>The learning rate of a step of this epoch.</summary>
    private double LearningRateAt(long step) => LearningRate * LearningRatePlan.FactorAt(Epoch, step);

    private void ThrowIfNoAverage()
    {
        if (!_average.HasValues)
        {
            throw new InvalidOperationException("There is no average of the parameters: set AveragingDecay, and take a step.");
        }
    }
}

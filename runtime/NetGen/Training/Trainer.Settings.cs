namespace NetGen;

public abstract partial class Trainer
{
    private readonly GradientAccumulation _accumulation;
    private readonly ParameterAverage _average;
    private readonly GradientClipper _clipper;
    private float[] _classWeights = [];

    /// <summary>Gets or sets the optimizer's learning rate, which the <see cref="Schedule"/> multiplies; it may be changed between
    /// steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The optimizer does not accept the value.</exception>
    public abstract double LearningRate { get; set; }

    /// <summary>
    /// Gets or sets the schedule, whose factors multiply <see cref="LearningRate"/>; <c>null</c>, the default, for a constant rate. It
    /// counts epochs, across all calls of Fit, or steps, from when it is set; <see cref="LoadCheckpoint"/> restores that starting point.
    /// </summary>
    public LearningRateSchedule? Schedule
    {
        get => LearningRatePlan.Schedule;
        set => LearningRatePlan.Start(value, Epoch, Step);
    }

    /// <summary>Gets the learning rate of the next step: <see cref="LearningRate"/> times the factor of the
    /// <see cref="Schedule"/>.</summary>
    public double CurrentLearningRate => LearningRateAt(Step);

    /// <summary>
    /// Gets or sets the number of batches per optimizer step (gradient accumulation). The default is 1. Their gradients are combined as if
    /// all their samples were one batch, for batches larger than memory allows. An epoch's last step uses the batches that are left.
    /// </summary>
    /// <remarks><see cref="Step"/> counts optimizer steps. Batch normalization uses the statistics of each batch separately. Setting this
    /// property discards the batches accumulated so far.</remarks>
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
    /// Gets or sets the weight of each class, multiplied by a sample's own weight if it has one; <c>null</c>, the default, for weights of
    /// 1. The loss of a batch is the weighted mean, as with PyTorch's <c>CrossEntropyLoss(weight=...)</c>. Evaluation ignores class
    /// weights.
    /// </summary>
    /// <exception cref="ArgumentException">The number of weights is not that of the classes (2 for a single output), or a weight is
    /// negative or not finite.</exception>
    public float[]? ClassWeights
    {
        get => _classWeights.Length == 0 ? null : [.. _classWeights];
        set
        {
            if (value != null && value.Length != Network.Classes)
            {
                throw new ArgumentException(
                    $"{Network.Name} has {Network.Classes} classes, but there are {value.Length} class weights.", nameof(value));
            }

            SampleWeights.ThrowIfImpossible(value, nameof(value));
            _classWeights = [.. value ?? []];
        }
    }

    /// <summary>
    /// Gets or sets how the gradients of each step are clipped, whichever method takes the step; not at all by default. It may be changed
    /// between steps. <see cref="ApplyGradients"/> clips <see cref="Gradients"/> in place.
    /// </summary>
    /// <remarks>A step with clipping stores the gradients, measures and clips them, and then updates: slightly slower than a step that
    /// applies gradients as they are computed, with the same bits while nothing exceeds the limit.</remarks>
    public GradientClipping GradientClipping
    {
        get => _clipper.Limit;
        set => _clipper.Limit = value;
    }

    /// <summary>Gets or sets whether each step measures its gradients for <see cref="GradientNorms"/>, as it always does with
    /// <see cref="GradientClipping"/>. The default is <c>false</c>, since measured gradients are stored and read once more.</summary>
    public bool RecordsGradientNorms
    {
        get => _clipper.RecordsNorms;
        set => _clipper.RecordsNorms = value;
    }

    /// <summary>
    /// Gets the gradient norms measured last: those of a step, before clipping; those of the gradients stored by ComputeGradients; or,
    /// since you may have changed these, of the gradients found by <see cref="ApplyGradients"/>.
    /// </summary>
    public GradientNorms GradientNorms => _clipper.Norms;

    /// <summary>
    /// Gets or sets the decay of a moving average of the parameters, <c>average = decay average + (1 - decay) parameters</c> after each
    /// step, which fluctuates less than they do and usually predicts slightly better (Polyak and Juditsky 1992); <c>null</c>, the default,
    /// for no average. Values from 0.99 to 0.9999 are usual: about 1 / (1 - decay) steps count. The average starts with the parameters
    /// after the next step.
    /// </summary>
    /// <remarks>Fit then evaluates the average, and early stopping keeps the best average; training continues with the network's own
    /// parameters. <see cref="ApplyAverage"/> copies the average into the network.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0 or not less than 1.</exception>
    public double? AveragingDecay
    {
        get => _average.Decay;
        set
        {
            if (value is { } decay && !(decay >= 0 && (float)decay < 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, "The decay of the parameter average must be at least 0 and less than 1, or null for no average.");
            }

            _average.Decay = value;
        }
    }

    /// <summary>Gets a view of the moving average of the parameters.</summary>
    /// <exception cref="InvalidOperationException">The average does not exist: <see cref="AveragingDecay"/> is not set, or no step has been
    /// taken since.</exception>
    public ParameterList Average
    {
        get
        {
            ThrowIfNoAverage();
            return new ParameterList(_average.Values, Network.Layout);
        }
    }

    /// <summary>Gets or sets when a run ends before its last epoch, and whether it restores its best parameters; <c>null</c>, the default,
    /// for neither.</summary>
    public EarlyStopping? EarlyStopping { get; set; }

    /// <summary>The schedule, its starting point and its state.</summary>
    private protected LearningRatePlan LearningRatePlan { get; } = new();

    /// <summary>The weight of each class; empty if all are 1.</summary>
    private protected ReadOnlySpan<float> WeightOfClasses => _classWeights;

    /// <summary>The number of batches accumulated for the current step.</summary>
    private protected int WaitingBatches => _accumulation.WaitingBatches;

    /// <summary>Whether steps store their gradients before applying them; a fused update cannot measure, clip or accumulate them in
    /// between.</summary>
    private protected bool StoresGradients => _clipper.IsActive || _accumulation.BatchesPerStep > 1;

    /// <summary>Copies the moving average into the network.</summary>
    /// <exception cref="InvalidOperationException">The average does not exist.</exception>
    public void ApplyAverage()
    {
        ThrowIfNoAverage();
        _average.Values.Span.CopyTo(Parameters.Span);
    }

    /// <summary>Throws the optimizer's exception if it does not accept a learning rate.</summary>
    private protected abstract void ThrowIfRefused(double learningRate);

    /// <summary>The learning rate of a step in the current epoch.</summary>
    private double LearningRateAt(long step) => LearningRate * LearningRatePlan.FactorAt(Epoch, step);

    private void ThrowIfNoAverage()
    {
        if (!_average.HasValues)
        {
            throw new InvalidOperationException("The parameter average does not exist yet: set AveragingDecay and take a step.");
        }
    }
}

namespace NetGen;

/// <summary>The settings of one tensor in training.</summary>
public sealed class TensorSettings
{
    private readonly Action _changed;
    private double _learningRateFactor = 1;
    private double _l1;
    private double _l2;
    private double? _maxNorm;
    private bool _isFrozen;

    /// <summary>Initializes the settings of a tensor.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="layer">The number of the tensor's layer.</param>
    /// <param name="role">The tensor's role in the layer.</param>
    /// <param name="changed">Called when a setting changes.</param>
    internal TensorSettings(string name, int layer, ParameterRole role, Action changed)
    {
        _changed = changed;
        Name = name;
        Layer = layer;
        Role = role;
    }

    /// <summary>Gets the tensor's name, as in the formulas: W1, b1.</summary>
    public string Name { get; }

    /// <summary>Gets the number of the tensor's layer, from 1.</summary>
    public int Layer { get; }

    /// <summary>Gets the tensor's role in the layer.</summary>
    public ParameterRole Role { get; }

    /// <summary>Gets whether the tensor is a vector of biases.</summary>
    public bool IsBias => Role == ParameterRole.Bias;

    /// <summary>Gets or sets whether training leaves the tensor unchanged. Gradients that are not needed are not computed; frozen
    /// statistics are not updated.</summary>
    public bool IsFrozen
    {
        get => _isFrozen;
        set
        {
            _isFrozen = value;
            _changed();
        }
    }

    /// <summary>Gets or sets the tensor's factor on the optimizer's learning rate: finite and at least 0. The default is 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRateFactor
    {
        get => _learningRateFactor;
        set
        {
            if (!float.IsFinite((float)value) || value < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The learning-rate factor of {Name} must be finite and at least 0.");
            }

            _learningRateFactor = value;
            _changed();
        }
    }

    /// <summary>
    /// Gets or sets the factor of the penalty <c>L1 sum |p|</c> on this tensor, which drives weights of little use to zero: finite and at
    /// least 0. The default is 0. The penalty's gradient <c>L1 sign(p)</c> is added to that of the loss; reported losses do not include the
    /// penalty.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double L1
    {
        get => _l1;
        set => Set(ref _l1, value, nameof(L1));
    }

    /// <summary>
    /// Gets or sets the factor of the penalty <c>L2 / 2 sum p^2</c> on this tensor, which keeps weights small: finite and at least 0. The
    /// default is 0. The penalty's gradient <c>L2 p</c> is added to that of the loss, as an optimizer's weight decay is; reported losses do
    /// not include the penalty.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double L2
    {
        get => _l2;
        set => Set(ref _l2, value, nameof(L2));
    }

    /// <summary>
    /// Gets or sets an upper bound on the Euclidean norm of one unit's incoming weights (or of one filter): after each step, rows with a
    /// larger norm are scaled down to it (Srivastava et al. 2014). <c>null</c>, the default, for no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive or not finite.</exception>
    /// <exception cref="InvalidOperationException">The tensor does not hold weights.</exception>
    public double? MaxNorm
    {
        get => _maxNorm;
        set
        {
            if (value is { } limit && !((float)limit > 0 && float.IsFinite((float)limit)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The norm limit of {Name} must be finite and greater than 0, or null for no limit.");
            }

            if (value != null && Role != ParameterRole.Weight)
            {
                throw new InvalidOperationException($"MaxNorm limits a unit's incoming weights, but {Name} does not hold weights: it is a {Role}.");
            }

            _maxNorm = value;
            _changed();
        }
    }

    private void Set(ref double penalty, double value, string name)
    {
        if (!float.IsFinite((float)value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} of {Name} must be finite and at least 0.");
        }

        penalty = value;
        _changed();
    }
}

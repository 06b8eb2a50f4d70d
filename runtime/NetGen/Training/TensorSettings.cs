namespace NetGen;

/// <summary>How a trainer treats one tensor.</summary>
public sealed class TensorSettings
{
    private readonly Action _changed;
    private double _learningRateFactor = 1;
    private double _l1;
    private double _l2;
    private double? _maxNorm;
    private bool _isFrozen;

    /// <summary>Describes a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="role">What it is to the layer.</param>
    /// <param name="changed">Called when a setting has changed.</param>
    internal TensorSettings(string name, int layer, ParameterRole role, Action changed)
    {
        _changed = changed;
        Name = name;
        Layer = layer;
        Role = role;
    }

    /// <summary>The name in the maths: W1, b1.</summary>
    public string Name { get; }

    /// <summary>The layer that it belongs to, from 1.</summary>
    public int Layer { get; }

    /// <summary>What it is to the layer.</summary>
    public ParameterRole Role { get; }

    /// <summary>Whether it is a vector of biases.</summary>
    public bool IsBias => Role == ParameterRole.Bias;

    /// <summary>Whether training leaves it as it is. Gradients that nobody needs are not computed, frozen statistics not updated.</summary>
    public bool IsFrozen
    {
        get => _isFrozen;
        set
        {
            _isFrozen = value;
            _changed();
        }
    }

    /// <summary>What the optimizer's learning rate is multiplied by for this tensor; 1 at first, finite and at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRateFactor
    {
        get => _learningRateFactor;
        set
        {
            if (!float.IsFinite((float)value) || value < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The learning-rate factor of {Name} must be a finite number of at least 0.");
            }

            _learningRateFactor = value;
            _changed();
        }
    }

    /// <summary>
    /// The factor of the penalty <c>L1 sum |p|</c> on this tensor, which keeps only the weights that are worth it away from zero; 0 at first, finite
    /// and at least 0. Its gradient <c>L1 sign(p)</c> is added to that of the loss; the losses that are reported leave it out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double L1
    {
        get => _l1;
        set => Set(ref _l1, value, nameof(L1));
    }

    /// <summary>
    /// The factor of the penalty <c>L2 / 2 sum p^2</c> on this tensor, which keeps weights small; 0 at first, finite and at least 0. Its gradient
    /// <c>L2 p</c> is added to that of the loss, as an optimizer's weight decay is; the losses that are reported leave it out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double L2
    {
        get => _l2;
        set => Set(ref _l2, value, nameof(L2));
    }

    /// <summary>
    /// The longest that the weights which come in to one unit (or make up one filter) may be together, by their Euclidean norm: after each step longer
    /// rows are scaled down to it (Srivastava et al. 2014). Null, as at first, for no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive or not finite.</exception>
    /// <exception cref="InvalidOperationException">The tensor is not one of weights.</exception>
    public double? MaxNorm
    {
        get => _maxNorm;
        set
        {
            if (value is { } limit && !((float)limit > 0 && float.IsFinite((float)limit)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The limit on the norms in {Name} must be a finite number greater than 0, or null for none.");
            }

            if (value != null && Role != ParameterRole.Weight)
            {
                throw new InvalidOperationException($"MaxNorm limits the weights that come in to a unit, but {Name} holds none: it is a {Role}.");
            }

            _maxNorm = value;
            _changed();
        }
    }

    private void Set(ref double penalty, double value, string name)
    {
        if (!float.IsFinite((float)value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} of {Name} must be a finite number of at least 0.");
        }

        penalty = value;
        _changed();
    }
}

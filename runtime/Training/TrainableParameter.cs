namespace NetGen;

/// <summary>How a trainer treats one tensor.</summary>
public sealed class TrainableParameter
{
    private readonly Action _changed;
    private float _learningRateFactor = 1;
    private bool _isFrozen;

    /// <summary>Describes a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="role">What it is to the layer.</param>
    /// <param name="changed">Called when a setting has changed.</param>
    internal TrainableParameter(string name, int layer, ParameterRole role, Action changed)
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
    public float LearningRateFactor
    {
        get => _learningRateFactor;
        set
        {
            if (!float.IsFinite(value) || value < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The learning-rate factor of {Name} must be a finite number of at least 0.");
            }

            _learningRateFactor = value;
            _changed();
        }
    }
}

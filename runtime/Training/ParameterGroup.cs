namespace NetGen;

/// <summary>Some tensors of a trainer, to be treated alike: those of a layer, or all biases.</summary>
public readonly struct ParameterGroup
{
    private readonly TrainableParameter[] _tensors;

    internal ParameterGroup(TrainableParameter[] tensors) => _tensors = tensors;

    /// <summary>The tensors.</summary>
    public IReadOnlyList<TrainableParameter> Tensors => _tensors;

    /// <summary>Training leaves them as they are from now on.</summary>
    public void Freeze() => SetFrozen(true);

    /// <summary>Training changes them again.</summary>
    public void Unfreeze() => SetFrozen(false);

    /// <summary>Sets the factor on the learning rate of each.</summary>
    /// <param name="factor">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite; nothing has changed.</exception>
    public void SetLearningRateFactor(float factor)
    {
        foreach (TrainableParameter tensor in _tensors)
        {
            tensor.LearningRateFactor = factor;
        }
    }

    private void SetFrozen(bool frozen)
    {
        foreach (TrainableParameter tensor in _tensors)
        {
            tensor.IsFrozen = frozen;
        }
    }
}

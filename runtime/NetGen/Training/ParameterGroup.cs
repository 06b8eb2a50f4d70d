namespace NetGen;

/// <summary>Some tensors of a trainer, to be treated alike: those of a layer, or all biases.</summary>
public readonly struct ParameterGroup
{
    private readonly TensorSettings[] _tensors;

    internal ParameterGroup(TensorSettings[] tensors) => _tensors = tensors;

    /// <summary>The tensors.</summary>
    public IReadOnlyList<TensorSettings> Tensors => _tensors;

    /// <summary>Training leaves them as they are from now on.</summary>
    public void Freeze() => SetFrozen(true);

    /// <summary>Training changes them again.</summary>
    public void Unfreeze() => SetFrozen(false);

    /// <summary>Sets the factor on the learning rate of each.</summary>
    /// <param name="factor">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite; nothing has changed.</exception>
    public void SetLearningRateFactor(double factor)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.LearningRateFactor = factor;
        }
    }

    /// <summary>Sets the penalty <c>L1 sum |p|</c> on each.</summary>
    /// <param name="l1">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite; nothing has changed.</exception>
    public void SetL1(double l1)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.L1 = l1;
        }
    }

    /// <summary>Sets the penalty <c>L2 / 2 sum p^2</c> on each.</summary>
    /// <param name="l2">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite; nothing has changed.</exception>
    public void SetL2(double l2)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.L2 = l2;
        }
    }

    /// <summary>Limits the norm of the weights that come in to each unit, in those of the tensors that hold weights.</summary>
    /// <param name="limit">Finite and greater than 0, or null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive or not finite; nothing has changed.</exception>
    public void SetMaxNorm(double? limit)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            if (tensor.Role == ParameterRole.Weight)
            {
                tensor.MaxNorm = limit;
            }
        }
    }

    private void SetFrozen(bool frozen)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.IsFrozen = frozen;
        }
    }
}

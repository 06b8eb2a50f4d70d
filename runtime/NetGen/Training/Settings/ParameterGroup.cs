namespace NetGen;

/// <summary>A group of tensors whose settings can be changed together: those of a layer, or all biases.</summary>
public readonly struct ParameterGroup
{
    private readonly TensorSettings[] _tensors;

    internal ParameterGroup(TensorSettings[] tensors) => _tensors = tensors;

    /// <summary>Gets the settings of each tensor in the group.</summary>
    public IReadOnlyList<TensorSettings> Tensors => _tensors;

    /// <summary>Excludes the tensors from training.</summary>
    public void Freeze() => SetFrozen(true);

    /// <summary>Includes the tensors in training again.</summary>
    public void Unfreeze() => SetFrozen(false);

    /// <summary>Sets the learning-rate factor of each tensor.</summary>
    /// <param name="factor">The factor: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is negative or not finite; nothing has changed.</exception>
    public void SetLearningRateFactor(double factor)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.LearningRateFactor = factor;
        }
    }

    /// <summary>Sets the penalty <c>L1 sum |p|</c> on each tensor.</summary>
    /// <param name="l1">The factor of the penalty: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="l1"/> is negative or not finite; nothing has changed.</exception>
    public void SetL1(double l1)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.L1 = l1;
        }
    }

    /// <summary>Sets the penalty <c>L2 / 2 sum p^2</c> on each tensor.</summary>
    /// <param name="l2">The factor of the penalty: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="l2"/> is negative or not finite; nothing has changed.</exception>
    public void SetL2(double l2)
    {
        foreach (TensorSettings tensor in _tensors)
        {
            tensor.L2 = l2;
        }
    }

    /// <summary>Sets an upper bound on the norm of each unit's incoming weights; tensors that do not hold weights are skipped.</summary>
    /// <param name="limit">The maximum norm: finite and greater than 0, or <c>null</c> for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive or not finite; nothing has
    /// changed.</exception>
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

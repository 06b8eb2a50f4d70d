using System.Collections;
using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The settings of each tensor in training: whether it is frozen, its learning-rate factor, penalties and norm limit.</summary>
/// <example><code>
/// trainer.ParameterSettings.Layer(1).Freeze();
/// trainer.ParameterSettings.Biases.Freeze();
/// trainer.ParameterSettings["W2"].LearningRateFactor = 0.1f;
/// </code></example>
public sealed class ParameterSettings : IReadOnlyList<TensorSettings>
{
    private readonly TensorSettings[] _all;

    internal ParameterSettings(ImmutableArray<ParameterLayout> layout)
    {
        _all = [.. layout.Select(tensor => new TensorSettings(tensor.Name, tensor.Layer, tensor.Role, () => Version++))];
    }

    /// <summary>The number of changes so far, which tells a step whether to read the settings again.</summary>
    internal int Version { get; private set; }

    /// <summary>Gets the number of tensors.</summary>
    public int Count => _all.Length;

    /// <summary>Gets the biases of all layers.</summary>
    public ParameterGroup Biases => new([.. _all.Where(tensor => tensor.IsBias)]);

    /// <summary>Gets the weights of all layers.</summary>
    public ParameterGroup Weights => new([.. _all.Where(tensor => tensor.Role == ParameterRole.Weight)]);

    /// <summary>Gets the settings of a tensor by its index, from 0.</summary>
    public TensorSettings this[int index] => _all[index];

    /// <summary>Gets the settings of a tensor by its name, such as W1 or b1, ignoring case.</summary>
    /// <exception cref="ArgumentException">The network has no tensor with this name; the message lists the names.</exception>
    public TensorSettings this[string name] =>
        _all.FirstOrDefault(tensor => string.Equals(tensor.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException(
            $"The network has no parameter '{name}'; it has {string.Join(", ", _all.Select(tensor => tensor.Name))}.", nameof(name));

    /// <summary>Returns the settings of all tensors of one layer.</summary>
    /// <param name="layer">The number of the layer, as in the names W1 and b1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layer does not exist or has no parameters.</exception>
    public ParameterGroup Layer(int layer)
    {
        TensorSettings[] tensors = [.. _all.Where(tensor => tensor.Layer == layer)];
        return tensors.Length > 0 ? new ParameterGroup(tensors) : throw new ArgumentOutOfRangeException(
            nameof(layer), layer, $"The layers with parameters are {string.Join(", ", _all.Select(tensor => tensor.Layer).Distinct())}.");
    }

    /// <inheritdoc/>
    public IEnumerator<TensorSettings> GetEnumerator() => ((IEnumerable<TensorSettings>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

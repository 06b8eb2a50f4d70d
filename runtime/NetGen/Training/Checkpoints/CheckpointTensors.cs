using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Buffers laid out like the parameters, as the tensors of a checkpoint: in [outputs, inputs] order, without padding.</summary>
/// <param name="file">The checkpoint file.</param>
/// <param name="layout">The tensors of the network.</param>
internal readonly struct CheckpointTensors(TensorFile file, ImmutableArray<ParameterLayout> layout)
{
    /// <summary>Adds a buffer.</summary>
    /// <param name="prefix">The prefix of the tensors' names.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="start">The offset in the buffer that corresponds to the first parameter.</param>
    public void Set(string prefix, AlignedBuffer buffer, int start = 0)
    {
        foreach (ParameterLayout tensor in layout)
        {
            file.Tensors[prefix + tensor.Name] = StoredTensor.Of(new Parameter(buffer, tensor, start).ToArray(), [.. tensor.Shape]);
        }
    }

    /// <summary>Returns whether the file contains a tensor of a buffer.</summary>
    public bool Has(string prefix)
    {
        foreach (ParameterLayout tensor in layout)
        {
            if (file.Tensors.ContainsKey(prefix + tensor.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Throws unless the file contains all tensors of a buffer and training can continue with them.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing, has another shape, or has a non-finite value.</exception>
    public void Check(string prefix)
    {
        foreach (ParameterLayout tensor in layout)
        {
            if (!file.Tensors.TryGetValue(prefix + tensor.Name, out StoredTensor? stored) || stored.Type != "F32"
                || !stored.Shape.AsSpan().SequenceEqual(tensor.Shape.AsSpan()))
            {
                throw new InvalidDataException($"its tensor {prefix}{tensor.Name} is missing or not [{string.Join(", ", tensor.Shape)}] of F32");
            }
        }

        if (NotFinite(prefix) is { What: string what })
        {
            throw new InvalidDataException($"its {what}; all values must be finite");
        }
    }

    /// <summary>Throws if a variance is negative: normalization divides by its root, so predictions would be NaN.</summary>
    /// <param name="prefix">The prefix of the tensors' names; the tensors have been checked.</param>
    /// <exception cref="InvalidDataException">A variance is negative.</exception>
    public void CheckVariances(string prefix)
    {
        // The statistics are the means m and variances v of batch normalizations, and shifts s and factors f of Normalization.
        foreach (ParameterLayout tensor in layout.Where(tensor => tensor.Role == ParameterRole.Statistic && tensor.Name.StartsWith('v')))
        {
            ReadOnlySpan<float> values = file.Tensors[prefix + tensor.Name].Floats();
            int index = values.IndexOfAnyInRange(float.MinValue, -float.Epsilon);
            if (index >= 0)
            {
                throw new InvalidDataException($"its {Described(prefix, tensor, index, values[index])}; a variance must be at least 0");
            }
        }
    }

    /// <summary>Returns the first tensor of a buffer with a non-finite value, and a description of the value; null if all are
    /// finite.</summary>
    /// <param name="prefix">The prefix of the tensors' names; the file contains the tensors.</param>
    public (ParameterLayout Tensor, string What)? NotFinite(string prefix)
    {
        foreach (ParameterLayout tensor in layout)
        {
            ReadOnlySpan<float> values = file.Tensors[prefix + tensor.Name].Floats();
            int index = FloatInputs.IndexOfNotFinite(values);
            if (index >= 0)
            {
                return (tensor, Described(prefix, tensor, index, values[index]));
            }
        }

        return null;
    }

    /// <summary>Copies the tensors into a buffer, whose padding is not changed.</summary>
    /// <param name="prefix">The prefix of the tensors' names.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="start">The offset in the buffer that corresponds to the first parameter.</param>
    public void CopyTo(string prefix, AlignedBuffer buffer, int start = 0)
    {
        foreach (ParameterLayout tensor in layout)
        {
            new Parameter(buffer, tensor, start).CopyFrom(file.Tensors[prefix + tensor.Name].Floats());
        }
    }

    /// <summary>Describes a value: <c>tensor optimizer.0.W1 has the value NaN at [3, 5]</c>.</summary>
    private static string Described(string prefix, ParameterLayout tensor, int index, float value)
    {
        int[] place = new int[tensor.Shape.Length];
        for (int i = place.Length - 1; i >= 0; i--)
        {
            (index, place[i]) = Math.DivRem(index, tensor.Shape[i]);
        }

        return FormattableString.Invariant($"tensor {prefix}{tensor.Name} has the value {value} at [{string.Join(", ", place)}]");
    }
}

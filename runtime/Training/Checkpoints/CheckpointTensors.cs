using System.Collections.Immutable;

namespace NetGen.Kernels;

/// <summary>Buffers laid out like the parameters, as the tensors of a checkpoint: each in [outputs, inputs] order and without padding.</summary>
/// <param name="file">The file that they are in.</param>
/// <param name="layout">The tensors of the network.</param>
internal readonly struct CheckpointTensors(TensorFile file, ImmutableArray<ParameterLayout> layout)
{
    /// <summary>Adds a buffer.</summary>
    /// <param name="prefix">What its tensors' names begin with.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="start">Where in the buffer the parameters' counterparts begin.</param>
    public void Set(string prefix, AlignedBuffer buffer, int start = 0)
    {
        foreach (ParameterLayout tensor in layout)
        {
            file.Tensors[prefix + tensor.Name] = StoredTensor.Of(new Parameter(buffer, tensor, start).ToArray(), [.. tensor.Shape]);
        }
    }

    /// <summary>Whether a tensor of a buffer is there.</summary>
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

    /// <summary>Throws unless all tensors of a buffer are there.</summary>
    /// <exception cref="InvalidDataException">One is missing or of another shape.</exception>
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
    }

    /// <summary>Sets a buffer, whose padding stays as it is.</summary>
    /// <param name="prefix">What its tensors' names begin with.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="start">Where in the buffer the parameters' counterparts begin.</param>
    public void CopyTo(string prefix, AlignedBuffer buffer, int start = 0)
    {
        foreach (ParameterLayout tensor in layout)
        {
            new Parameter(buffer, tensor, start).CopyFrom(file.Tensors[prefix + tensor.Name].Floats());
        }
    }
}

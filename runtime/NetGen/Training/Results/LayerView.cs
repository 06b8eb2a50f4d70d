using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The weighted sums, outputs and gradients of one layer in a trainer's last step, by sample. Images are height x width x channels,
/// sequences steps x features. Get one with <c>trainer.Layer(2)</c>.
/// </summary>
/// <remarks>A view of the trainer's buffers: the next step changes the values.</remarks>
public sealed class LayerView
{
    private readonly IBatchWorkspace _batch;
    private readonly bool _isLast;

    internal LayerView(LayerInfo layer, IBatchWorkspace batch, bool isLast)
    {
        Layer = layer;
        _batch = batch;
        _isLast = isLast;
    }

    /// <summary>Gets the description of the layer.</summary>
    public LayerInfo Layer { get; }

    /// <summary>Gets the number of values per sample: the product of the layer's output shape.</summary>
    public int Size => Layer.Layout.Count;

    /// <summary>Returns the weighted sums z (pre-activations) of a sample.</summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <exception cref="InvalidOperationException">The layer does not keep them, or the last step kept no values; the message says
    /// why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no sample with this index.</exception>
    public float[] WeightedSums(int sample = 0) => Copied(sample, CopyWeightedSums);

    /// <summary>Returns the outputs a (activations) of a sample.</summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <exception cref="InvalidOperationException">The last step kept no values; the message says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no sample with this index.</exception>
    public float[] Outputs(int sample = 0) => Copied(sample, CopyOutputs);

    /// <summary>
    /// Returns the gradient of the batch's mean loss with respect to the weighted sums of a sample, dLoss/dz; for layers without weighted
    /// sums (pooling, Flatten, Dropout, Lstm, Gru, Maxout) with respect to the outputs, dLoss/da.
    /// </summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <exception cref="InvalidOperationException">All parameters up to this layer are frozen, so its gradient was not computed; or the
    /// last step kept no values. The message says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no sample with this index.</exception>
    public float[] Gradients(int sample = 0) => Copied(sample, CopyGradients);

    /// <summary>Copies the values of <see cref="WeightedSums"/> without allocating.</summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <param name="destination">Receives the values: at least <see cref="Size"/> floats.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WeightedSums"/>.</exception>
    public void CopyWeightedSums(int sample, Span<float> destination)
    {
        if (Layer.SumsOffset is not { } offset)
        {
            throw new InvalidOperationException(Layer.Activation is null
                ? $"Layer {Layer.Number} ({Layer}) does not have one weighted sum per output."
                : $"Layer {Layer.Number} ({Layer}) does not keep its weighted sums: its outputs overwrite them, since backpropagation computes "
                + "the derivative of this activation from the outputs.");
        }

        Copy(offset, sample, destination);
    }

    /// <summary>Copies the values of <see cref="Outputs"/> without allocating.</summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <param name="destination">Receives the values: at least <see cref="Size"/> floats.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Outputs"/>.</exception>
    public void CopyOutputs(int sample, Span<float> destination) => Copy(Layer.OutputsOffset, sample, destination);

    /// <summary>Copies the values of <see cref="Gradients"/> without allocating.</summary>
    /// <param name="sample">The index of the sample in the batch.</param>
    /// <param name="destination">Receives the values: at least <see cref="Size"/> floats.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="Gradients"/>.</exception>
    public void CopyGradients(int sample, Span<float> destination)
    {
        // Backpropagation always computes the gradient of the last layer.
        if (_batch.KeptSamples > 0 && Layer.Number < _batch.LowestGradient && !_isLast)
        {
            throw new InvalidOperationException(
                $"Layer {Layer.Number} ({Layer}) has no gradients: no layer up to it is trained, so backpropagation did not reach it. "
                + "Call ComputeGradients with inputGradients to backpropagate to the inputs.");
        }

        Copy(Layer.GradientsOffset, sample, destination);
    }

    /// <summary>Returns the number and the description of the layer.</summary>
    public override string ToString() => $"{Layer.Number} {Layer}";

    private float[] Copied(int sample, CopyValues copy)
    {
        float[] values = new float[Size];
        copy(sample, values);
        return values;
    }

    private void Copy(int offset, int sample, Span<float> destination)
    {
        int count = _batch.KeptSamples;
        if (count == 0)
        {
            throw new InvalidOperationException(
                "The values of the last step are not available: no step has been taken, an evaluation has reused the buffers, or it kept no "
                + "values: a fused step of a tiny network, or a batch that is trained in parts. Call ComputeGradients first.");
        }

        if ((uint)sample >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(sample), sample, $"The last batch has {count} samples, numbered 0 to {count - 1}.");
        }

        if (destination.Length < Size)
        {
            throw new ArgumentException(
                $"Layer {Layer.Number} ({Layer}) has {Size:N0} values, but the destination has room for {destination.Length:N0}.", nameof(destination));
        }

        RegionLayout layout = Layer.Layout;
        (PassWorkspace workspace, int row) = _batch.Find(sample);
        long start = (long)offset * workspace.Capacity + (long)row * layout.Stride;
        layout.CopyTo(workspace.Buffer.Span.Slice((int)start, layout.Stride), destination);
    }

    private delegate void CopyValues(int sample, Span<float> destination);
}

extern alias runtime;

using System.Runtime.CompilerServices;
using runtime::NetGen;
using runtime::NetGen.Lanes;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>An optimizer as a twin calls it: <c>optimizer.Update(ref W[o, i], dW)</c>.</summary>
internal abstract class OptimizerTwin
{
    /// <summary>Updates one weight and its state.</summary>
    /// <param name="weight">The weight, an element of a tensor.</param>
    /// <param name="gradient">The gradient; the optimizer takes it as a float.</param>
    public abstract void Update(ref double weight, double gradient);
}

/// <summary>The optimizer of the emitted method, applied to one weight at a time.</summary>
/// <param name="optimizer">The optimizer, prepared for the step.</param>
/// <param name="weights">What the weights are stored in; null for methods without an optimizer.</param>
/// <param name="state">The states, [StateCount x stateStride].</param>
/// <param name="stateStride">The distance in floats from one state of a weight to the next.</param>
internal sealed class OptimizerTwin<TOptimizer>(TOptimizer optimizer, double[]? weights, float[] state, int stateStride) : OptimizerTwin
    where TOptimizer : struct, IOptimizer
{
    private readonly int[] _updates = new int[weights?.Length ?? 0];

    /// <summary>How often the weight in a place was updated.</summary>
    public IReadOnlyList<int> Updates => _updates;

    /// <inheritdoc/>
    public override void Update(ref double weight, double gradient)
    {
        int place = PlaceOf(ref weight);
        _updates[place]++;

        // One weight in each lane, of which the first counts.
        Span<float> lanes = stackalloc float[Lanes128.Count];
        lanes.Fill((float)weight);
        Span<float> states = stackalloc float[optimizer.StateCount * Lanes128.Count + 1];
        for (int k = 0; k < optimizer.StateCount; k++)
        {
            states.Slice(k * Lanes128.Count, Lanes128.Count).Fill(state[k * stateStride + place]);
        }

        optimizer.Update(ref lanes[0], ref states[0], Lanes128.Count, Lanes128.Create((float)gradient));
        weight = lanes[0];
        for (int k = 0; k < optimizer.StateCount; k++)
        {
            state[k * stateStride + place] = states[k * Lanes128.Count];
        }
    }

    private int PlaceOf(ref double weight)
    {
        if (weights is null)
        {
            throw new InvalidOperationException("The twin updates weights, but its method has no optimizer.");
        }

        nint place = Unsafe.ByteOffset(ref weights[0], ref weight) / sizeof(double);
        return place >= 0 && place < weights.Length
            ? (int)place
            : throw new InvalidOperationException(
                "The twin updates an element that is not stored behind the parameter before the optimizer's state.");
    }
}

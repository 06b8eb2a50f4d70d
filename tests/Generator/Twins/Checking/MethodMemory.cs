using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>What the ref parameters of a method refer to: floats for the emitted method, and the same numbers as doubles for its twin.</summary>
internal sealed class MethodMemory
{
    /// <summary>Tiles may read a vector, and walks may prefetch rows, behind the last element.</summary>
    private const int Margin = 4096;

    private readonly Dictionary<string, float[]> _floats = [];
    private readonly Dictionary<string, double[]> _doubles = [];
    private readonly float[] _state;

    /// <summary>Fills all logical elements with random numbers. What no tensor covers is padding, which is 0; scratch is NaN.</summary>
    /// <param name="method">The method.</param>
    /// <param name="operands">Its tensors.</param>
    /// <param name="stateCount">The number of floats that the optimizer keeps for each weight.</param>
    public MethodMemory(ICheckedMethod method, IReadOnlyList<Operand> operands, int stateCount)
    {
        Random random = new(1);
        foreach (IGrouping<string, Operand> parameter in operands.GroupBy(operand => operand.Parameter))
        {
            float[] floats = new float[parameter.SelectMany(operand => operand.Offsets).DefaultIfEmpty(0).Max() + Margin];
            foreach (Operand operand in parameter)
            {
                foreach (int offset in operand.Offsets)
                {
                    floats[offset] = operand.IsPositive ? 0.1f + 0.9f * random.NextSingle() : MathF.Round(64 * (2 * random.NextSingle() - 1)) / 64;
                }
            }

            _floats.Add(parameter.Key, floats);
            _doubles.Add(parameter.Key, Array.ConvertAll(floats, value => (double)value));
        }

        foreach (string scratch in method.Scratch)
        {
            float[] floats = new float[method.ScratchLength + Margin];
            floats.AsSpan().Fill(float.NaN);
            _floats.Add(scratch, floats);
        }

        StateStride = method.Weights is { } weights ? _floats[weights].Length : 0;
        _state = new float[stateCount * StateStride + Margin];
        FillState(method, operands, stateCount, random);
        TwinState = [.. _state];
    }

    /// <summary>The distance in floats from one state of a weight to the next.</summary>
    public int StateStride { get; }

    /// <summary>The optimizer's state as the emitted method leaves it.</summary>
    public ref float State => ref _state[0];

    /// <summary>The optimizer's state as the twin leaves it.</summary>
    public float[] TwinState { get; }

    /// <summary>What a ref parameter of the emitted method refers to.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    public ref float this[string parameter] => ref _floats[parameter][0];

    /// <summary>What the twin computes with instead.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    public double[] Doubles(string parameter) => _doubles[parameter];

    /// <summary>Returns a state of a weight as the emitted method leaves it.</summary>
    /// <param name="offset">The place of the weight and the state.</param>
    public float StateAt(int offset) => Unsafe.Add(ref State, offset);

    /// <summary>
    /// The states of the logical weights are positive, since mean squares are, and each smaller than the one before it, so that a mean square,
    /// the first, exceeds the square of a mean.
    /// </summary>
    private void FillState(ICheckedMethod method, IReadOnlyList<Operand> operands, int stateCount, Random random)
    {
        foreach (int offset in operands.Where(operand => operand.Parameter == method.Weights).SelectMany(operand => operand.Offsets))
        {
            for (int k = 0; k < stateCount; k++)
            {
                _state[k * StateStride + offset] = (1 + random.NextSingle()) / (k + 1);
            }
        }
    }
}

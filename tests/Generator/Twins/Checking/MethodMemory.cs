using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>What the ref parameters of a method refer to: floats for the emitted method, and the same numbers as doubles for its twin.</summary>
internal sealed class MethodMemory
{
    /// <summary>Tiles may read a vector, and walks may prefetch rows, behind the last element.</summary>
    private const int Margin = 4096;

    /// <summary>The width of a panel: vectors are stored in whole ones.</summary>
    private const int Panel = 16;

    /// <summary>The padding of a row of panels ends within so many floats.</summary>
    private const int RowOfPanels = 4 * Panel;

    /// <summary>
    /// Elements are multiples of 1 / 64. Sums of their products are exact in single precision too, so that a method and its twin take the same branch
    /// of a maximum or a kink, and some elements are equal.
    /// </summary>
    private const int Steps = 64;

    /// <summary>What stands behind the last element, as other numbers do in a training.</summary>
    private const float Foreign = 1000;

    private readonly Dictionary<string, float[]> _floats = [];
    private readonly Dictionary<string, HashSet<int>> _panels = [];
    private readonly Dictionary<string, double[]> _doubles = [];
    private readonly float[] _state;

    /// <summary>
    /// Fills all logical elements with random numbers. What no tensor covers is padding, which is 0, up to the end of the last panel; scratch is NaN.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="operands">Its tensors.</param>
    /// <param name="stateCount">The number of floats that the optimizer keeps for each weight.</param>
    public MethodMemory(ICheckedMethod method, IReadOnlyList<Operand> operands, int stateCount)
    {
        Random random = new(1);
        foreach (IGrouping<string, Operand> parameter in operands.GroupBy(operand => operand.Parameter))
        {
            HashSet<int> panels = [.. parameter.SelectMany(operand => operand.Offsets).Select(offset => offset / Panel)];
            int end = (panels.DefaultIfEmpty(0).Max() + 1) * Panel;
            float[] floats = new float[end + Margin];
            floats.AsSpan(end).Fill(Foreign);
            foreach (Operand operand in parameter)
            {
                foreach (int offset in operand.Offsets)
                {
                    floats[offset] = operand.IsPositive
                        ? 0.1f + 0.9f * random.NextSingle()
                        : MathF.Round(Steps * (2 * random.NextSingle() - 1)) / Steps;
                }
            }

            _panels.Add(parameter.Key, panels);
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
    /// Returns where the emitted method has written although no element of a tensor is near: outside of the panels with elements. Zeros in the panels
    /// behind the last element do not count, since a row of panels that ends there may be padded.
    /// </summary>
    public IEnumerable<string> Strays()
    {
        foreach ((string parameter, HashSet<int> panels) in _panels)
        {
            float[] floats = _floats[parameter];
            double[] before = _doubles[parameter];
            int padded = floats.Length - Margin + RowOfPanels;
            for (int i = 0; i < floats.Length; i++)
            {
                if (!panels.Contains(i / Panel) && floats[i] != before[i] && (floats[i] != 0 || i >= padded))
                {
                    yield return FormattableString.Invariant($"{floats[i]} is written to {parameter} at {i}, where no tensor is stored");
                    break;
                }
            }
        }
    }

    /// <summary>
    /// The states of the logical weights are positive, since mean squares are, and each smaller than the one before it, so that a mean square,
    /// the first, exceeds the square of a mean. Outside of the panels with weights they are not 0 either, so that an update there shows.
    /// </summary>
    private void FillState(ICheckedMethod method, IReadOnlyList<Operand> operands, int stateCount, Random random)
    {
        if (method.Weights is not { } weights)
        {
            return;
        }

        HashSet<int> elements = [.. operands.Where(operand => operand.Parameter == weights).SelectMany(operand => operand.Offsets)];
        for (int offset = 0; offset < StateStride; offset++)
        {
            if (elements.Contains(offset) || !_panels[weights].Contains(offset / Panel))
            {
                for (int k = 0; k < stateCount; k++)
                {
                    _state[k * StateStride + offset] = (1 + random.NextSingle()) / (k + 1);
                }
            }
        }
    }
}

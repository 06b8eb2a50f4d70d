extern alias runtime;

using runtime::NetGen;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>What one run of a method and its twin shows.</summary>
/// <param name="Differences">Where they differ, one line for each tensor.</param>
/// <param name="WritesElements">Whether the twin changes an element.</param>
internal sealed record MethodRun(IReadOnlyList<string> Differences, bool WritesElements)
{
    /// <summary>
    /// The largest accepted difference, as a fraction of the largest value of the tensor, or of 1. Sums of a thousand products of numbers up to 1 stay
    /// below 1e-5 in single precision, and so do gradients that go back through twenty steps of a recurrence, where small values are
    /// differences of large ones; a wrong index changes a value by about 0.1.
    /// </summary>
    private const double Tolerance = 2e-5;

    /// <summary>Runs a method and its twin on the same random numbers.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="optimizer">The optimizer, prepared for the step.</param>
    public static MethodRun Of<TOptimizer>(ICheckedMethod method, Arguments arguments, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        IReadOnlyList<Operand> operands = method.Operands(arguments);
        MethodMemory memory = new(method, operands, optimizer.StateCount);
        OptimizerTwin<TOptimizer> twin = new(
            optimizer, method.Weights is { } weights ? memory.Doubles(weights) : null, memory.TwinState, memory.StateStride);
        method.RunTwin(new TwinScope(operands, memory, arguments, twin));
        bool writesElements = operands.Any(operand =>
            operand.Offsets.Any(offset => memory.Doubles(operand.Parameter)[offset] != At(memory, operand, offset)));
        foreach (Arguments share in arguments.Shares())
        {
            method.RunEmitted(memory, share, optimizer);
        }

        return new MethodRun(
            [
                .. operands.SelectMany(operand => Differing(
                    operand, "", offset => At(memory, operand, offset), offset => memory.Doubles(operand.Parameter)[offset])),
                .. memory.Strays(),
                .. WeightDifferences(method, operands, memory, optimizer.StateCount, twin.Updates),
            ],
            writesElements);
    }

    private static float At(MethodMemory memory, Operand operand, int offset) =>
        System.Runtime.CompilerServices.Unsafe.Add(ref memory[operand.Parameter], offset);

    /// <summary>The states of the weights, and whether the twin updates each weight once.</summary>
    private static IEnumerable<string> WeightDifferences(
        ICheckedMethod method, IReadOnlyList<Operand> operands, MethodMemory memory, int stateCount, IReadOnlyList<int> updates)
    {
        foreach (Operand weights in operands.Where(operand => operand.Parameter == method.Weights))
        {
            for (int k = 0; k < stateCount; k++)
            {
                int first = k * memory.StateStride;
                foreach (string difference in Differing(
                    weights, $"state {k} of ", offset => memory.StateAt(first + offset), offset => memory.TwinState[first + offset]))
                {
                    yield return difference;
                }
            }

            int[] notOnce = [.. Enumerable.Range(0, weights.Offsets.Count).Where(element => updates[weights.Offsets[element]] != 1)];
            if (notOnce.Length > 0 && weights.Offsets.Any(offset => updates[offset] > 0))
            {
                yield return $"the twin updates {weights.Describe(notOnce[0])} {updates[weights.Offsets[notOnce[0]]]} times instead of once";
            }
        }
    }

    private static IEnumerable<string> Differing(Operand operand, string prefix, Func<int, double> emitted, Func<int, double> twin)
    {
        IReadOnlyList<int> offsets = operand.Offsets;
        double tolerance = Tolerance * Math.Max(1, offsets.Select(offset => Math.Abs(twin(offset))).DefaultIfEmpty(0).Max());
        int[] different =
            [.. Enumerable.Range(0, offsets.Count).Where(element => !AreClose(emitted(offsets[element]), twin(offsets[element]), tolerance))];
        if (different.Length == 0)
        {
            return [];
        }

        int offset = offsets[different[0]];
        string others = different.Length == 1 ? "" : $" ({different.Length} of {offsets.Count} elements differ)";
        return
        [
            FormattableString.Invariant(
                $"{prefix}{operand.Describe(different[0])} is {emitted(offset)}, but its twin computes {twin(offset)}{others}"),
        ];
    }

    /// <summary>NaN is close to nothing.</summary>
    private static bool AreClose(double emitted, double twin, double tolerance) => Math.Abs(emitted - twin) <= tolerance;
}

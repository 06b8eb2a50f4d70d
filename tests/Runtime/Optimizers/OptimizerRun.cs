using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Optimizers;

/// <summary>Ten steps of an optimizer over the same random parameters and gradients, through <see cref="ParameterUpdate"/>.</summary>
internal static class OptimizerRun
{
    public const int Steps = 10;

    /// <summary>More than two wide vectors, with padding.</summary>
    public const int Length = 48;

    /// <summary>Of the 48 floats the last are padding: zeros, whose gradients are zeros.</summary>
    public const int Parameters = 41;

    public static float[] InitialParameters() => Random(seed: 1, range: 1);

    public static float[] Gradients(int step) => Random(seed: 100 + step, range: 0.5f);

    /// <summary>The parameters after the steps, by the wide or by the other vectors.</summary>
    public static float[] Run<TOptimizer, TLanes>(TOptimizer optimizer, float factor = 1)
        where TOptimizer : struct, IOptimizer
        where TLanes : struct, ILanes<TLanes>
    {
        float[] parameters = InitialParameters();
        // One float more, since a rule without state needs an address too.
        float[] state = new float[optimizer.StateCount * Length + 1];
        for (int step = 1; step <= Steps; step++)
        {
            TOptimizer prepared = optimizer;
            prepared.Prepare(step, factor);
            ParameterUpdate.ApplyPanels<TOptimizer, TLanes>(
                ref prepared, ref parameters[0], 0, ref Gradients(step)[0], 0, ref state[0], Length, Length, panels: 1);
        }

        return parameters;
    }

    /// <summary>The same with the vectors of this processor.</summary>
    public static float[] Run<TOptimizer>(TOptimizer optimizer, float factor = 1)
        where TOptimizer : struct, IOptimizer
    {
        float[] parameters = InitialParameters();
        float[] state = new float[optimizer.StateCount * Length + 1];
        for (int step = 1; step <= Steps; step++)
        {
            TOptimizer prepared = optimizer;
            prepared.Prepare(step, factor);
            ParameterUpdate.Apply(ref prepared, ref parameters[0], ref Gradients(step)[0], ref state[0], Length, Length);
        }

        return parameters;
    }

    private static float[] Random(int seed, float range)
    {
        var random = new Random(seed);
        float[] values = new float[Length];
        for (int i = 0; i < Parameters; i++)
        {
            values[i] = (random.NextSingle() * 2 - 1) * range;
        }

        return values;
    }
}

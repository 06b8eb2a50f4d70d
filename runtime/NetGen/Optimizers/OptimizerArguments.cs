using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The checks that the optimizers' constructors share.</summary>
internal static class OptimizerArguments
{
    /// <summary>Refuses a learning rate that is negative, not finite, or too large for a float.</summary>
    public static double LearningRate(double value, string name)
    {
        NotNegative(value, name, "A learning rate");
        return value;
    }

    /// <summary>Refuses a weight decay that is negative, not finite, or too large for a float.</summary>
    public static float WeightDecay(double value, string name) => NotNegative(value, name, "A weight decay");

    /// <summary>Refuses what is negative, not finite, or too large for a float.</summary>
    public static float NotNegative(double value, string name, string what)
    {
        if (!(value >= 0 && float.IsFinite((float)value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is a finite number of at least 0.");
        }

        return (float)value;
    }

    /// <summary>Refuses a share (a momentum, the weight of the past in a mean) outside 0 (included) to 1 (excluded).</summary>
    public static double Share(double value, string name, string what)
    {
        if (!(value >= 0 && (float)value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is at least 0 and less than 1.");
        }

        return value;
    }

    /// <summary>
    /// Refuses an epsilon that is not positive as a float: a parameter whose gradients have all been 0 would become 0 / 0.
    /// </summary>
    public static float Epsilon(double value, string name)
    {
        if (!((float)value > 0 && float.IsFinite((float)value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "An epsilon is a finite float greater than 0.");
        }

        return (float)value;
    }

    /// <summary>Refuses to step with <c>default(TOptimizer)</c>, which would train with a rate of 0 without saying so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIfNotConstructed(bool constructed, string type)
    {
        if (!constructed)
        {
            ThrowNotConstructed(type);
        }
    }

    [DoesNotReturn]
    private static void ThrowNotConstructed(string type) => throw new InvalidOperationException(
        $"This {type} is default({type}), which has no learning rate; create it as in new {type}(learningRate: 0.1).");
}

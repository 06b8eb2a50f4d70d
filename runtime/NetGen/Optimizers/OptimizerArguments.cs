using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The argument checks shared by the optimizers' constructors.</summary>
internal static class OptimizerArguments
{
    /// <summary>Throws if a learning rate is negative, not finite, or too large for a float.</summary>
    public static double LearningRate(double value, string name)
    {
        NotNegative(value, name, "A learning rate");
        return value;
    }

    /// <summary>Throws if a weight decay is negative, not finite, or too large for a float.</summary>
    public static float WeightDecay(double value, string name) => NotNegative(value, name, "A weight decay");

    /// <summary>Throws if a number is negative, not finite, or too large for a float.</summary>
    public static float NotNegative(double value, string name, string what)
    {
        if (!(value >= 0 && float.IsFinite((float)value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be a finite number of at least 0.");
        }

        return (float)value;
    }

    /// <summary>Throws unless a fraction (a momentum, the decay rate of a running mean) is at least 0 and less than 1.</summary>
    public static double Share(double value, string name, string what)
    {
        if (!(value >= 0 && (float)value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be at least 0 and less than 1.");
        }

        return value;
    }

    /// <summary>
    /// Throws if an epsilon is not positive as a float: the step of a parameter whose gradients have all been 0 would be 0 / 0.
    /// </summary>
    public static float Epsilon(double value, string name)
    {
        if (!((float)value > 0 && float.IsFinite((float)value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "An epsilon must be a finite float greater than 0.");
        }

        return (float)value;
    }

    /// <summary>Throws for <c>default(TOptimizer)</c>, which would otherwise silently train with a learning rate of 0.</summary>
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
        $"This {type} is default({type}), which has no learning rate; create it with a constructor, such as new {type}(learningRate: 0.1).");
}

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>
/// Holds an emitted method to its twin with all arguments. The first optimizer meets all of them, the others small batches, since their formulas do not
/// depend on the batch.
/// </summary>
internal static class MethodCheck
{
    /// <summary>Returns what is wrong with a method: how the first of its runs fails that does, and whether the twin does anything.</summary>
    /// <param name="method">The method.</param>
    public static IReadOnlyList<string> Failures(ICheckedMethod method)
    {
        bool writesElements = false;
        foreach (Arguments arguments in Arguments.Combinations(method.Parameters))
        {
            foreach (OptimizerCase optimizer in method.Weights is not null && arguments.AreSmall ? OptimizerCase.All : OptimizerCase.All.Take(1))
            {
                string run = $"{method.Name}({arguments}{(method.Weights is null ? "" : $", {optimizer.Optimizer.Name}")})";
                MethodRun result;
                try
                {
                    result = optimizer.Run(method, arguments);
                }
                catch (Exception exception)
                {
                    return [$"{run}: {exception.GetType().Name}: {exception.Message}"];
                }

                if (result.Differences.Count > 0)
                {
                    return [.. result.Differences.Select(difference => $"{run}: {difference}")];
                }

                writesElements |= result.WritesElements;
            }
        }

        return writesElements ? [] : [$"{method.Name}: the twin changes no element of a tensor"];
    }
}

extern alias runtime;

using runtime::NetGen;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>An optimizer with which methods are checked.</summary>
internal abstract class OptimizerCase
{
    /// <summary>Every optimizer of the runtime, with the settings that bring its formulas into play.</summary>
    public static IReadOnlyList<OptimizerCase> All { get; } =
    [
        new OptimizerCase<Sgd>(new Sgd(learningRate: 0.5)),
        new OptimizerCase<Sgd>(new Sgd(learningRate: 0.5, momentum: 0.8, nesterov: true, weightDecay: 0.1)),
        new OptimizerCase<Adam>(new Adam(learningRate: 0.1, beta1: 0.8, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.1)),
        new OptimizerCase<AdamW>(new AdamW(learningRate: 0.1, beta1: 0.7, beta2: 0.95, epsilon: 1e-3, weightDecay: 0.2)),
        new OptimizerCase<RMSProp>(new RMSProp(learningRate: 0.1, alpha: 0.9, epsilon: 1e-3, momentum: 0.7, weightDecay: 0.1, centered: true)),
        new OptimizerCase<Adagrad>(new Adagrad(learningRate: 0.1, epsilon: 1e-3, weightDecay: 0.1, learningRateDecay: 0.1, initialAccumulator: 0.2)),
    ];

    /// <summary>The type of the optimizer.</summary>
    public abstract Type Optimizer { get; }

    /// <summary>Runs a method and its twin on the same random numbers.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments.</param>
    public abstract MethodRun Run(ICheckedMethod method, Arguments arguments);
}

/// <summary>An optimizer of a type that emitted methods are compiled for.</summary>
internal sealed class OptimizerCase<TOptimizer> : OptimizerCase
    where TOptimizer : struct, IOptimizer
{
    private readonly TOptimizer _prepared;

    public OptimizerCase(TOptimizer optimizer)
    {
        _prepared = optimizer;
        _prepared.Prepare(step: 3, factor: 0.9);
    }

    /// <inheritdoc/>
    public override Type Optimizer => typeof(TOptimizer);

    /// <inheritdoc/>
    public override MethodRun Run(ICheckedMethod method, Arguments arguments) => MethodRun.Of(method, arguments, _prepared);
}

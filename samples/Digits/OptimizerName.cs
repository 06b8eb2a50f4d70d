namespace Digits;

/// <summary>The choices of --optimizer.</summary>
internal enum OptimizerName
{
    Sgd,
    Momentum,
    Adagrad,
    RmsProp,
    Adam,
    AdamW,
}

/// <summary>The default learning rate of each optimizer.</summary>
internal static class OptimizerNames
{
    /// <summary>A learning rate that suits this network at the default batch size, found by experiment.</summary>
    public static double DefaultLearningRate(this OptimizerName optimizer) => optimizer switch
    {
        OptimizerName.Sgd => 3,
        OptimizerName.Momentum => 0.3,
        OptimizerName.Adagrad => 0.1,
        OptimizerName.AdamW => 0.003,
        _ => 0.001,
    };
}

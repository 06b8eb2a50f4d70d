namespace Digits;

/// <summary>What --optimizer chooses from.</summary>
internal enum OptimizerName
{
    Sgd,
    Momentum,
    Adagrad,
    RmsProp,
    Adam,
    AdamW,
}

/// <summary>A learning rate for each.</summary>
internal static class OptimizerNames
{
    /// <summary>A learning rate that suits this network at the default batch size; found by trying.</summary>
    public static double DefaultLearningRate(this OptimizerName optimizer) => optimizer switch
    {
        OptimizerName.Sgd => 3,
        OptimizerName.Momentum => 0.3,
        OptimizerName.Adagrad => 0.1,
        OptimizerName.AdamW => 0.003,
        _ => 0.001,
    };
}

namespace NetGen;

/// <summary>
/// Input normalization, so that the network accepts raw values: <c>a = (x - s) f</c> with a shift s and a factor f for each feature of a
/// vector or sequence, or each channel of an image. Only as the first layer.
/// </summary>
/// <remarks>
/// The output has the shape of the input. <c>network.FitNormalization(train, NormalizationMethod.StandardScore)</c> computes s and f from
/// training data; until then they are 0 and 1, which changes nothing. They are not trained by gradients. They are parameters of the network
/// (S1 and F1, with the role <see cref="ParameterRole.Statistic"/>): Clone and CopyFrom copy them, saved parameters include them, and
/// Initialize resets them.
/// </remarks>
/// <example><code>
/// [Network]
/// [Input(4)]
/// [Normalization]
/// [Dense(16, Activation.Tanh)]
/// [Dense(3, Activation.Softmax)]
/// public partial class IrisNet;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class NormalizationAttribute : LayerAttribute;

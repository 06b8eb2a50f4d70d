namespace NetGen.Tests.Layers.Normalization;

[Network]
[Input(6)]
[Dense(19, Activation.Identity), LayerNorm(Activation.ReLU)]
[Dense(4, Activation.Identity)]
public partial class LayerNormNet;

[Network]
[Input(5)]
[LayerNorm(UseGain = false, UseBias = false, Epsilon = 1e-3)]
[Dense(3, Activation.Identity)]
public partial class LayerNormPlainNet;

[Network]
[Input(7, 5)]
[LayerNorm, SimpleRnn(6), LayerNorm]
[Dense(2, Activation.Identity)]
public partial class LayerNormStepsNet;

[Network]
[Input(6)]
[Dense(19, Activation.Identity), RMSNorm(Activation.ReLU)]
[Dense(4, Activation.Identity)]
public partial class RMSNormNet;

[Network]
[Input(5)]
[RMSNorm(UseGain = false, UseBias = true, Epsilon = 1e-3)]
[Dense(3, Activation.Identity)]
public partial class RMSNormPlainNet;

[Network]
[Input(7, 5)]
[RMSNorm, SimpleRnn(6), RMSNorm]
[Dense(2, Activation.Identity)]
public partial class RMSNormStepsNet;

/// <summary>Every variant in one network, over steps and vectors, with activations whose derivative needs z.</summary>
[Network]
[Input(4, 33)]
[LayerNorm(Activation.Silu, UseBias = false), Lstm(17, ReturnSequences = true), RMSNorm(Activation.Tanh, UseBias = true), Gru(18)]
[RMSNorm(UseGain = false), Dense(21, Activation.Elu), LayerNorm(Activation.Gelu, UseGain = false), Dropout(0.2)]
[Dense(3, Activation.Softmax)]
public partial class RowNormNet;

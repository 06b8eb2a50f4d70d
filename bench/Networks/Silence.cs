namespace NetGen.Bench.Networks;

/// <summary>784-128-10 with ReLU: some of its inputs become 0 during training.</summary>
[Network(784, 128, 10, Activation.ReLU)]
public partial class SilentMlp;

/// <summary>784-128-10 with sigmoids, which saturate on raw bytes.</summary>
[Network(784, 128, 10, Activation.Sigmoid)]
public partial class SaturatedMlp;

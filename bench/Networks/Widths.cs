namespace NetGen.Bench.Networks;

/// <summary>784-128-16: widths that fill vectors, the baseline for the others.</summary>
[Network(784, 128, 16, Activation.ReLU)]
public partial class KindWidths;

/// <summary>784-100-10: widths that are not multiples of a vector.</summary>
[Network(784, 100, 10, Activation.ReLU)]
public partial class UnkindWidths;

/// <summary>784-17-17: one more than a vector.</summary>
[Network(784, 17, 17, Activation.ReLU)]
public partial class VectorAndOne;

/// <summary>784-3-3: a small part of a vector.</summary>
[Network(784, 3, 3, Activation.ReLU)]
public partial class ThreeWide;

/// <summary>784-1-1: a single lane.</summary>
[Network(784, 1, 1, Activation.ReLU)]
public partial class OneWide;

/// <summary>784-1000-10: wide, but not a multiple of a vector.</summary>
[Network(784, 1000, 10, Activation.ReLU)]
public partial class ThousandWide;

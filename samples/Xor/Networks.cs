using NetGen;

namespace Xor;

/// <summary>Two inputs, one neuron: it draws one straight line.</summary>
[Network(2, 1, Activation.Sigmoid)]
internal partial class NoHiddenNet;

/// <summary>Two neurons between: two lines, and a third neuron that makes one answer of both.</summary>
[Network(2, 2, 1, Activation.Sigmoid)]
internal partial class HiddenNet;

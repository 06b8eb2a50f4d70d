using NetGen;

namespace Digits;

/// <summary>
/// Classifies handwritten digits: the inputs are 28 x 28 gray levels, and there is one output for each digit. This line is all
/// you write; the build emits the rest.
/// </summary>
[Network(784, 16, 16, 10, Activation.Sigmoid)]
internal partial class DigitNet;

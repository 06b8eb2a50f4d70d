using NetGen;

namespace Digits;

/// <summary>
/// Reads handwritten digits: 28 x 28 gray levels in, an output a digit out. This line is all there is to write; the build
/// emits the rest.
/// </summary>
[Network(784, 16, 16, 10, Activation.Sigmoid)]
internal partial class DigitNet;

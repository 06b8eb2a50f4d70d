using NetGen;

namespace GradientDescent;

/// <summary>A straight line, <c>y = w x + b</c>: the smallest network. With two parameters, its cost can be drawn.</summary>
[Network(1, 1, Activation.Identity)]
internal partial class LineNet;

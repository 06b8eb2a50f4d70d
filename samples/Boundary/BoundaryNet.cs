using NetGen;

namespace Boundary;

/// <summary>Predicts the probability that a point of the plane belongs to the second of two classes.</summary>
[Network(2, 16, 16, 1, Activation.ReLU, Output = Activation.Sigmoid)]
internal partial class BoundaryNet;

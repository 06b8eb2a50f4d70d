using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>A layer with parameters that gradients train.</summary>
internal interface ITrainedLayer
{
    /// <summary>The maths of <see cref="WriteGradientCalls"/>, a line for each tensor or two: <c>dW1 = the sum of dz1 x^T over the samples</c>.</summary>
    IReadOnlyList<string> GradientMaths { get; }

    /// <summary>The regions that <see cref="WriteGradientCalls"/> reads.</summary>
    IEnumerable<string> GradientReads { get; }

    /// <summary>
    /// Emits the calls of the methods that compute the gradients and hand them to the optimizer, each if its tensor is trained:
    /// <c>if (plan.Trains(0)) { Gradient1(...); }</c>.
    /// </summary>
    void WriteGradientCalls(CodeWriter code, GradientCall call);
}

/// <summary>A trained layer that emits methods for its gradients; for the others the runtime computes them.</summary>
internal interface IGradientLayer : ITrainedLayer
{
    /// <summary>Emits the methods that <see cref="ITrainedLayer.WriteGradientCalls"/> calls.</summary>
    void WriteGradient(CodeWriter code, TileAnnex tiles);
}

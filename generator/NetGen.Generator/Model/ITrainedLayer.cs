using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>A layer with parameters that gradients train.</summary>
internal interface ITrainedLayer
{
    /// <summary>The regions that <see cref="WriteGradientCalls"/> reads.</summary>
    IEnumerable<string> GradientReads { get; }

    /// <summary>Emits the methods that compute the gradients of the parameters and hand them to the optimizer.</summary>
    void WriteGradient(CodeWriter code);

    /// <summary>Emits the calls of these methods, each if its tensor is trained: <c>if (plan.Trains(0)) { Gradient1(...); }</c>.</summary>
    void WriteGradientCalls(CodeWriter code, GradientCall call);
}

using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Model;

/// <summary>
/// What is in scope where the gradients of a layer's parameters are computed and handed to the optimizer: one share of the work of a step, over all
/// samples of the batch.
/// </summary>
/// <param name="FirstTensor">The place of the layer's first tensor among those of the network.</param>
internal sealed record GradientCall(int FirstTensor)
{
    /// <summary>The samples of the batch.</summary>
    public string Count => "count";

    /// <summary>Which share of the work is done, from 0.</summary>
    public string Share => "share";

    /// <summary>Into how many shares the work is cut.</summary>
    public string Shares => "shares";

    /// <summary><see cref="Layer.BackwardScratch"/> floats.</summary>
    public string Scratch => "scratch";

    /// <summary>The condition that a tensor of the layer, counted from 0, is trained.</summary>
    public string IsTrained(int tensor) => $"plan.Trains({FirstTensor + tensor})";

    /// <summary>The condition that a tensor is trained, by the share that does what is not cut.</summary>
    public string IsTrainedHere(int tensor) => $"{IsTrained(tensor)} && share == 0";

    /// <summary>The optimizer of a tensor.</summary>
    public string Optimizer(int tensor) => $"plan.Optimizer({FirstTensor + tensor})";

    /// <summary>The arguments that most methods take: the tensor, its state, and the stride of the state.</summary>
    /// <param name="name">The tensor's name: W1.</param>
    public string[] Buffers(string name) => ["ref " + Parameter(name), "ref " + State(name), "plan.StateStride"];

    /// <summary>Where a tensor starts.</summary>
    public string Parameter(string name) => $"{Unsafe}.Add(ref parameters, {name}Offset)";

    /// <summary>Where the optimizer's state of a tensor starts.</summary>
    public string State(string name) => $"{Unsafe}.Add(ref plan.State, {name}Offset)";
}

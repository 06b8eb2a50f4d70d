namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>What a twin may name besides System.Math, <see cref="Elementwise"/> and the constants of its network.</summary>
/// <param name="Operands">The tensors.</param>
/// <param name="Memory">What they are stored in.</param>
/// <param name="Arguments">The arguments of the method.</param>
/// <param name="Optimizer">The optimizer.</param>
internal sealed record TwinScope(IReadOnlyList<Operand> Operands, MethodMemory Memory, Arguments Arguments, OptimizerTwin Optimizer)
{
    /// <summary>A tensor.</summary>
    /// <param name="tensor">Its name.</param>
    public Tensor this[string tensor]
    {
        get
        {
            Operand operand = Operands.Single(operand => operand.Name == tensor);
            return new Tensor(operand, Memory.Doubles(operand.Parameter));
        }
    }
}

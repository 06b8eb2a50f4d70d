extern alias runtime;

using runtime::NetGen;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>An emitted method and its twin. <see cref="CheckSource"/> writes the implementations, which are compiled into the networks.</summary>
internal interface ICheckedMethod
{
    /// <summary>The full name of the emitted method: <c>DigitNet.Layer1</c>.</summary>
    string Name { get; }

    /// <summary>The parameters of type int and nint, except for the stride of the optimizer's state.</summary>
    IReadOnlyList<string> Parameters { get; }

    /// <summary>The ref parameters that no clause describes.</summary>
    IReadOnlyList<string> Scratch { get; }

    /// <summary>The number of floats of scratch that the network asks for.</summary>
    int ScratchLength { get; }

    /// <summary>The ref parameter whose elements an optimizer updates; null for methods without an optimizer.</summary>
    string? Weights { get; }

    /// <summary>Returns the logical tensors, and where their elements are stored.</summary>
    /// <param name="arguments">The arguments, on which extents and places may depend.</param>
    IReadOnlyList<Operand> Operands(Arguments arguments);

    /// <summary>Calls the emitted method.</summary>
    /// <param name="memory">What its ref parameters refer to.</param>
    /// <param name="arguments">Its other arguments.</param>
    /// <param name="optimizer">The optimizer, prepared for the step; methods without one ignore it.</param>
    void RunEmitted<TOptimizer>(MethodMemory memory, Arguments arguments, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer;

    /// <summary>Runs the twin.</summary>
    /// <param name="scope">What the twin may name.</param>
    void RunTwin(TwinScope scope);
}

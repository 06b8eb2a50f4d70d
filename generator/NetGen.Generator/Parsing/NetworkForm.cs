using System.Collections.Immutable;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>The common result of both forms of declaration: an input and a list of layers, not yet checked.</summary>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Layers">The layers in order, at least one.</param>
/// <param name="IsShorthand">Whether the layers are all written in <c>[Network(...)]</c>.</param>
internal sealed record NetworkForm(SampleShape Input, ImmutableArray<LayerDeclaration> Layers, bool IsShorthand);

/// <summary>One layer as the user wrote it.</summary>
/// <param name="Factory">The factory of the layer's kind.</param>
/// <param name="Arguments">The arguments, by the names that the factory uses.</param>
/// <param name="Attribute">The attribute that declares the layer: the location of problems that no argument causes.</param>
internal sealed record LayerDeclaration(
    LayerFactory Factory, IReadOnlyDictionary<string, WrittenArgument> Arguments, WrittenAttribute Attribute);

using System.Collections.Immutable;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What both forms of the attribute come down to: an input and a list of layers, not yet checked.</summary>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Layers">The layers in order, at least one.</param>
/// <param name="IsShorthand">Whether they are written in <c>[Network(...)]</c>, all in one attribute.</param>
internal sealed record NetworkForm(SampleShape Input, ImmutableArray<LayerDeclaration> Layers, bool IsShorthand);

/// <summary>One layer as the user wrote it.</summary>
/// <param name="Factory">What makes a layer of its kind.</param>
/// <param name="Arguments">Its arguments by the names that the factory knows them under.</param>
/// <param name="Attribute">The attribute that declares it, where a problem points that no argument is at fault for.</param>
internal sealed record LayerDeclaration(
    LayerFactory Factory, IReadOnlyDictionary<string, WrittenArgument> Arguments, WrittenAttribute Attribute);

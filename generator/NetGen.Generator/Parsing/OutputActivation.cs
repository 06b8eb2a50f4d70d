using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Reads the activation of a network's last layer from its attributes alone: the network may come from a compiled assembly,
/// which has no syntax.
/// </summary>
internal static class OutputActivation
{
    /// <summary>Returns null if the type is not a network or its attributes do not specify the activation.</summary>
    public static Activation? Of(INamedTypeSymbol type)
    {
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        if (attributes.FirstOrDefault(RuntimeSymbols.IsNetwork) is not { AttributeConstructor: not null } network)
        {
            return null;
        }

        foreach (KeyValuePair<string, TypedConstant> argument in network.NamedArguments)
        {
            if (argument.Key == "Output")
            {
                return Value(argument.Value);
            }
        }

        return Declared(network) ?? (attributes.LastOrDefault(RuntimeSymbols.IsLayer) is { } last ? Declared(last) : null);
    }

    private static Activation? Declared(AttributeData attribute)
    {
        IMethodSymbol? constructor = attribute.AttributeConstructor;
        for (int i = 0; i < (constructor?.Parameters.Length ?? 0); i++)
        {
            if (constructor!.Parameters[i].Name == "activation")
            {
                return Value(attribute.ConstructorArguments[i]);
            }
        }

        return null;
    }

    private static Activation? Value(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Enum && constant.Value is int value && Enum.IsDefined(typeof(Activation), value)
            ? (Activation)value
            : null;
}

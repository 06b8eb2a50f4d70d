using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>An attribute as the user wrote it: the values of its arguments and their locations.</summary>
internal sealed class WrittenAttribute
{
    private readonly Dictionary<string, WrittenArgument> _arguments = [];
    private readonly List<string> _intParameters = [];

    public WrittenAttribute(AttributeData data, AttributeSyntax syntax)
    {
        Syntax = syntax;
        Name = data.AttributeClass!.Name;
        IsBound = data.AttributeConstructor is not null;
        if (data.AttributeConstructor is not { } constructor)
        {
            return;
        }

        for (int i = 0; i < constructor.Parameters.Length; i++)
        {
            IParameterSymbol parameter = constructor.Parameters[i];
            Add(parameter.Name, data.ConstructorArguments[i], ConstructorArgument(parameter.Name, i));
            if (parameter.Type.SpecialType == SpecialType.System_Int32)
            {
                _intParameters.Add(parameter.Name);
            }
        }

        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            Add(argument.Key, argument.Value, PropertyArgument(argument.Key));
        }
    }

    public AttributeSyntax Syntax { get; }

    /// <summary>The name of the attribute's class: <c>DenseAttribute</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the compiler could bind every argument; if not, it has reported an error, and there is nothing to add.</summary>
    public bool IsBound { get; private set; }

    /// <summary>The arguments by constructor parameter and property name; omitted arguments are absent.</summary>
    public IReadOnlyDictionary<string, WrittenArgument> Arguments => _arguments;

    /// <summary>
    /// The names of the constructor's integer parameters, in order: sizes of a network or an input; sizes, kernels and the like of other
    /// layers.
    /// </summary>
    public IReadOnlyList<string> IntParameters => _intParameters;

    public bool Has(string name) => _arguments.ContainsKey(name);

    private void Add(string name, TypedConstant constant, SyntaxNode? expression)
    {
        if (constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && constant.Value is { } value)
        {
            _arguments[name] = new WrittenArgument(value, expression ?? Syntax);
        }
        else
        {
            IsBound = false;
        }
    }

    private SyntaxNode? ConstructorArgument(string name, int index)
    {
        int position = 0;
        foreach (AttributeArgumentSyntax argument in Syntax.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is not null)
            {
                continue;
            }

            if (argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == name : position == index)
            {
                return argument.Expression;
            }

            position++;
        }

        return null;
    }

    private SyntaxNode? PropertyArgument(string name)
    {
        foreach (AttributeArgumentSyntax argument in Syntax.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
            {
                return argument.Expression;
            }
        }

        return null;
    }
}

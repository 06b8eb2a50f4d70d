using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Twins.Checking;

namespace NetGen.Generator.Tests.Twins;

/// <summary>
/// Writes the class that implements <see cref="ICheckedMethod"/> for one emitted method. It is nested in the network's struct Passes, whose private
/// constants the twin and its clauses may name.
/// </summary>
internal sealed class CheckSource
{
    private const string State = "state";
    private const string StateStride = "stateStride";

    private readonly EmittedMethod _method;
    private readonly string _name;
    private readonly DropoutCall? _dropout;
    private readonly string[] _refs;
    private readonly string[] _ints;

    /// <param name="network">The name of the network.</param>
    /// <param name="method">The method, which has a twin.</param>
    public CheckSource(string network, EmittedMethod method)
    {
        _method = method;
        _name = $"{network}.{method.Name}";
        _dropout = DropoutCall.In(method.Syntax);
        SeparatedSyntaxList<ParameterSyntax> parameters = method.Syntax.ParameterList.Parameters;
        _refs = [.. parameters.Where(EmittedMethod.IsFloats).Select(NameOf)];
        _ints = [.. parameters.Where(parameter => parameter.Type!.ToString() is "int" or "nint").Select(NameOf).Except([StateStride])];
    }

    /// <summary>What a twin may name of the parameters: how the work is shared is no part of the maths.</summary>
    private IEnumerable<string> TwinInts => _ints.Except(["share", "shares"]);

    private IEnumerable<string> Scratch => _refs.Except(_method.Clauses.Select(clause => clause.Parameter)).Except([State]);

    private bool HasOptimizer => _method.Syntax.TypeParameterList is not null;

    /// <summary>Writes the class.</summary>
    /// <param name="className">Its name.</param>
    public string Write(string className) =>
        $$"""
        private sealed class {{className}} : __Checking.ICheckedMethod
        {
            string __Checking.ICheckedMethod.Name => "{{_name}}";

            IReadOnlyList<string> __Checking.ICheckedMethod.Parameters => [{{Strings(_ints)}}];

            IReadOnlyList<string> __Checking.ICheckedMethod.Scratch => [{{Strings(Scratch)}}];

            int __Checking.ICheckedMethod.ScratchLength => BackwardScratch;

            string __Checking.ICheckedMethod.Weights => {{(HasOptimizer ? Strings([Weights()]) : "null")}};

            IReadOnlyList<__Checking.Operand> __Checking.ICheckedMethod.Operands(__Checking.Arguments arguments)
            {
                {{string.Join(' ', TwinInts.Select(name => $"int {name} = arguments[\"{name}\"];"))}}
                return
                [
                    {{string.Join("\n", _method.Clauses.Select(Operand))}}
                ];
            }

            void __Checking.ICheckedMethod.RunEmitted<TOptimizer>(
                __Checking.MethodMemory memory, __Checking.Arguments arguments, TOptimizer optimizer) =>
                {{_method.Name}}({{string.Join(", ", _method.Syntax.ParameterList.Parameters.Select(Argument))}});

            void __Checking.ICheckedMethod.RunTwin(__Checking.TwinScope scope)
            {
                Twin({{string.Join(", ", TwinParameters().Select(parameter => parameter.Value))}});

                static void Twin({{string.Join(", ", TwinParameters().Select(parameter => parameter.Declaration))}})
                {
        #line 1 "{{_name}}: twin"
        {{_method.Twin}}
        #line default
                }
            }
        }
        """;

    private static string NameOf(ParameterSyntax parameter) => parameter.Identifier.Text;

    private static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(value => $"\"{value}\""));

    /// <summary>The state belongs to the parameter before it.</summary>
    private string Weights() => _refs[Array.IndexOf(_refs, State) - 1];

    private string Operand(OperandClause clause)
    {
        string indexes = string.Concat(clause.Indexes.Select((name, d) => $"int {name} = __indexes[{d}]; "));
        return $$"""
            new("{{clause.Name}}", "{{clause.Parameter}}", {{(clause.IsPositive ? "true" : "false")}},
            #line 1 "{{_name}}: the clause of {{clause.Name}}"
            [{{string.Join(", ", clause.Extents)}}], __indexes => { {{indexes}}return checked((int)({{clause.Offset}})); }),
            #line default
            """;
    }

    private string Argument(ParameterSyntax parameter) => (NameOf(parameter), parameter.Type!.ToString()) switch
    {
        (State, "float") => "ref memory.State",
        (StateStride, "nint") => "memory.StateStride",
        (var name, "float") => $"ref memory[\"{name}\"]",
        (var name, "int" or "nint") => $"arguments[\"{name}\"]",
        ("pass", _) => "__Checking.Arguments.Pass",
        ("optimizer", _) => "optimizer",
        _ => throw new NotSupportedException($"The check cannot give {_name} an argument for its parameter {parameter}."),
    };

    private IEnumerable<(string Declaration, string Value)> TwinParameters()
    {
        foreach (OperandClause clause in _method.Clauses)
        {
            yield return ($"__Checking.Tensor {clause.Name}", $"scope[\"{clause.Name}\"]");
        }

        foreach (string name in TwinInts)
        {
            yield return ($"int {name}", $"scope.Arguments[\"{name}\"]");
        }

        if (HasOptimizer)
        {
            yield return ("__Checking.OptimizerTwin optimizer", "scope.Optimizer");
        }

        if (_dropout is { } call)
        {
            yield return (
                "Func<int, int, bool> keeps",
                $"new __Checking.DropoutTwin({call.Length}, {call.Rate}, __Checking.Arguments.Pass.DropoutKey, {call.Layer}).Keeps");
        }
    }
}

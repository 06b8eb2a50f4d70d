using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Model;

/// <summary>Walks everything that an object holds on to.</summary>
internal static class ModelWalk
{
    /// <summary>The first object of Roslyn's that would keep a compilation alive, with the path to it; null if none.</summary>
    public static string? FindRoslyn(object? root) =>
        Find(root, "model", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? item, string path, HashSet<object> seen)
    {
        if (item is null or string || item.GetType().IsPrimitive || item.GetType().IsEnum || item is Pointer)
        {
            return null;
        }

        if (item is Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or Diagnostic
            or SemanticModel or AttributeData)
        {
            return $"{path}: {item.GetType().Name}";
        }

        if (!item.GetType().IsValueType && !seen.Add(item))
        {
            return null;
        }

        // Of collections the arrays behind them are enough, and those can be read even where ImmutableArray refuses to.
        if (item is Array items)
        {
            int index = 0;
            foreach (object? element in items)
            {
                if (Find(element, $"{path}[{index++}]", seen) is { } found)
                {
                    return found;
                }
            }
        }

        for (Type? type = item.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags Own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in type.GetFields(Own))
            {
                if (Find(field.GetValue(item), $"{path}.{field.Name}", seen) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Twins;

/// <summary>How an emitted method calls the runtime's dropout mask, from which a twin's <c>keeps(s, i)</c> follows.</summary>
/// <param name="Length">The number of values in a sample, with padding.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Layer">The layer.</param>
internal sealed record DropoutCall(string Length, string Rate, string Layer)
{
    /// <summary>Returns the call in a method; null where there is none.</summary>
    /// <param name="method">The method.</param>
    public static DropoutCall? In(MethodDeclarationSyntax method)
    {
        if (method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression.ToString().EndsWith("DropoutMask.Apply", StringComparison.Ordinal)) is not { } call)
        {
            return null;
        }

        // Apply(ref x, ref y, new(xStride, yStride, length, first, count), rate, key, layer); in a training step, rate may be a local.
        ExpressionSyntax[] arguments = [.. call.ArgumentList.Arguments.Select(argument => argument.Expression)];
        VariableDeclaratorSyntax? rate = method.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(local => local.Identifier.Text == arguments[3].ToString());
        return new DropoutCall(
            ((BaseObjectCreationExpressionSyntax)arguments[2]).ArgumentList!.Arguments[2].Expression.ToString(),
            (rate?.Initializer!.Value ?? arguments[3]).ToString().Replace("pass.", "__Checking.Arguments.Pass."),
            arguments[5].ToString());
    }
}

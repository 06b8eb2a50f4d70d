using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Softmax couples the outputs of a layer: it makes probabilities of the last one and is of no use before.</summary>
internal static class SoftmaxCheck
{
    /// <summary>Checks a layer.</summary>
    /// <param name="declaration">The layer.</param>
    /// <param name="index">Its position among the layers that are written, from 1.</param>
    /// <param name="count">The number of these.</param>
    /// <param name="outputs">The values that go out of it; 0 where that is unknown.</param>
    /// <param name="problems">Where what is wrong goes.</param>
    public static void Run(LayerDeclaration declaration, int index, int count, int outputs, ParseProblems problems)
    {
        if (!declaration.Arguments.TryGetValue("activation", out WrittenArgument activation)
            || activation.Value is not (int)Activation.Softmax)
        {
            return;
        }

        if (index < count)
        {
            problems.Report(
                Rules.SoftmaxInside, activation.Location, index, count,
                declaration.Attribute.Sizes.Count > 2
                    ? "give the hidden layers another activation and write Output = Activation.Softmax"
                    : "give it another activation, such as Activation.ReLU");
        }
        else if (outputs == 1)
        {
            problems.Report(Rules.SoftmaxOnOne, activation.Location);
        }
    }
}

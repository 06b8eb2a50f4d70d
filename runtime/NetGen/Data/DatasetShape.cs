namespace NetGen;

/// <summary>What the samples of a data set have in common.</summary>
/// <param name="InputSize">The inputs of a sample.</param>
/// <param name="TargetSize">The target values of a sample; with labels the number of classes.</param>
/// <param name="Classes">The number of classes; 0 when the samples have target values.</param>
internal readonly record struct DatasetShape(int InputSize, int TargetSize, int Classes)
{
    /// <summary>Whether samples have labels.</summary>
    public bool HasLabels => Classes > 0;

    /// <summary>What a sample has, for messages.</summary>
    public string Described => $"{InputSize} inputs and {(HasLabels ? $"a label of {Classes} classes" : $"{TargetSize} targets")}";

    /// <summary>Checks that a network can learn these targets.</summary>
    /// <param name="outputSize">The outputs of the network.</param>
    /// <param name="network">What the message calls it.</param>
    /// <param name="argument">The argument that is to blame.</param>
    /// <exception cref="ArgumentException">It cannot; the message says how many outputs would fit.</exception>
    public void CheckOutputSize(int outputSize, string network, string argument)
    {
        if (outputSize == TargetSize || (outputSize == 1 && Classes == 2))
        {
            return;
        }

        string fits = Classes switch
        {
            0 => $"targets of {TargetSize} values fit a network with {TargetSize} outputs",
            2 => "labels of 2 classes fit a network with 1 or 2 outputs",
            _ => $"labels of {Classes} classes fit a network with {Classes} outputs",
        };
        throw new ArgumentException($"{network} has {outputSize} outputs, but {fits}.", argument);
    }
}

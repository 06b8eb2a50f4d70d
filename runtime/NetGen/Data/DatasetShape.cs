namespace NetGen;

/// <summary>The sizes that all samples of a data set share.</summary>
/// <param name="InputSize">The number of inputs of a sample.</param>
/// <param name="TargetSize">The number of target values of a sample; for labels, the number of classes.</param>
/// <param name="Classes">The number of classes; 0 if the samples have target values.</param>
internal readonly record struct DatasetShape(int InputSize, int TargetSize, int Classes)
{
    /// <summary>Whether the samples have labels.</summary>
    public bool HasLabels => Classes > 0;

    /// <summary>Describes a sample, for messages.</summary>
    public string Described => $"{InputSize} inputs and {(HasLabels ? $"a label of {Classes} classes" : $"{TargetSize} targets")}";

    /// <summary>Throws if a network cannot learn these targets.</summary>
    /// <param name="outputSize">The number of outputs of the network.</param>
    /// <param name="network">The name of the network in the message.</param>
    /// <param name="argument">The name of the invalid argument.</param>
    /// <exception cref="ArgumentException">The network cannot; the message says how many outputs would fit.</exception>
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

namespace NetGen.Tests.Reference;

/// <summary>What a network should compute, in double precision and without any of its tricks.</summary>
internal interface IOracle
{
    /// <summary>All parameters in the network's order, flat, which the tests change in place.</summary>
    double[] Parameters { get; }

    /// <summary>The outputs of one sample.</summary>
    double[] Forward(double[] x);

    /// <summary>The mean loss of a batch.</summary>
    double Loss(NaiveLoss loss, double[][] x, double[][] t);

    /// <summary>The mean loss of a batch and its gradients on all parameters and inputs.</summary>
    (double Loss, double[] Parameters, double[][] Inputs) Gradients(NaiveLoss loss, double[][] x, double[][] t);
}

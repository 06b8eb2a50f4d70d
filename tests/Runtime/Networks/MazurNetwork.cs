namespace NetGen.Tests.Networks;

[Network(2, 2, 2, Activation.Sigmoid)]
public partial class MazurNet;

[Network(2, 4, 1, Activation.Tanh, Output = Activation.Sigmoid)]
public partial class XorNet;

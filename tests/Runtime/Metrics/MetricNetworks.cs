namespace NetGen.Tests.Metrics;

[Network(3, 5, 4, Activation.Tanh, Output = Activation.Softmax)]
public partial class FourClassNet;

[Network(3, 1, Activation.Sigmoid)]
public partial class YesNoNet;

[Network(3, 1, Activation.Identity)]
public partial class LogitNet;

[Network(3, 5, 2, Activation.Tanh, Output = Activation.Identity)]
public partial class TwoValueNet;

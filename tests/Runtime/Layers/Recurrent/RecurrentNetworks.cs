namespace NetGen.Tests.Layers.Recurrent;

// The networks of Reference/pytorch's recurrent files.

[Network]
[Input(7, 5)]
[SimpleRnn(8)]
[Dense(3, Activation.Identity)]
public partial class RnnTanhNet;

[Network]
[Input(7, 5)]
[SimpleRnn(8, Activation = Activation.ReLU)]
[Dense(3, Activation.Identity)]
public partial class RnnReLUNet;

[Network]
[Input(7, 5)]
[Lstm(8)]
[Dense(3, Activation.Identity)]
public partial class LstmNet;

[Network]
[Input(7, 5)]
[Gru(8)]
[Dense(3, Activation.Identity)]
public partial class GruNet;

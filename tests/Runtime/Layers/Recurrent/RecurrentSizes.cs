namespace NetGen.Tests.Layers.Recurrent;

// Recurrent layers of odd sizes: units and features on both sides of every vector width, one step, two, and more; the last state and every
// state; at the end of a network and before other layers.

[Network]
[Input(1, 1)]
[SimpleRnn(1)]
[Dense(1, Activation.Identity)]
public partial class Rnn1x1;

[Network]
[Input(2, 3)]
[SimpleRnn(7, Activation = Activation.Sigmoid)]
[Dense(2, Activation.Identity)]
public partial class Rnn3x7;

[Network]
[Input(7, 17)]
[SimpleRnn(33, Activation = Activation.LeakyReLU)]
[Dense(3, Activation.Sigmoid)]
public partial class Rnn17x33;

[Network]
[Input(2, 1)]
[Lstm(1)]
public partial class Lstm1x1;

[Network]
[Input(7, 8)]
[Lstm(16)]
[Dense(2, Activation.Identity)]
public partial class Lstm8x16;

[Network]
[Input(2, 15)]
[Lstm(17, ReturnSequences = true)]
public partial class Lstm15x17;

[Network]
[Input(7, 3)]
[Gru(15)]
[Dense(2, Activation.Tanh)]
public partial class Gru3x15;

[Network]
[Input(1, 7)]
[Gru(8)]
public partial class Gru7x8;

[Network]
[Input(3, 33)]
[Gru(33, ReturnSequences = true)]
[Dense(4, Activation.Tanh)]
public partial class Gru33x33;

[Network]
[Input(7, 5)]
[Lstm(9, ReturnSequences = true)]
[Gru(16, ReturnSequences = true)]
[SimpleRnn(5)]
[Dense(3, Activation.Identity)]
public partial class StackOfThree;

[Network]
[Input(4, 6)]
[SimpleRnn(64, ReturnSequences = true, Activation = Activation.LeakyReLU)]
[SimpleRnn(20, Activation = Activation.Identity)]
[Dense(7, Activation.ReLU)]
[Dense(3, Activation.Softmax)]
public partial class StackOfTwo;

[Network]
[Input(3, 40)]
[Lstm(72)]
[Dense(2, Activation.Identity)]
public partial class Lstm40x72;

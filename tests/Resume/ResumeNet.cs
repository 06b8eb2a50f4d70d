namespace NetGen.Resume;

/// <summary>A network with everything that has a state: running statistics, masks that depend on the step, layers of two kinds.</summary>
[Network]
[Input(10, 10, 1)]
[Conv2D(6, 3, Activation.Identity), BatchNorm(Activation.ReLU), MaxPool2D(2)]
[Dense(24, Activation.Tanh), Dropout(0.3)]
[Dense(4, Activation.Softmax)]
public partial class ResumeNet;

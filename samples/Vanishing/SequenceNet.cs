using NetGen;

namespace Vanishing;

/// <summary>Reads 50 numbers one by one and learns to output a quarter of their sum at the end.</summary>
[Network]
[Input(50, 1)]
[SimpleRnn(16)]
[Dense(1, Activation.Identity)]
internal partial class SequenceNet
{
    /// <summary>The length of a sequence.</summary>
    public const int Steps = 50;

    /// <summary>Creates a network whose initial recurrent weights, those from one step to the next, are multiplied by a factor.</summary>
    /// <param name="seed">The seed of the initial weights.</param>
    /// <param name="scale">The factor.</param>
    public static SequenceNet Scaled(int seed, float scale)
    {
        SequenceNet net = new(seed);
        net.U1.CopyFrom([.. net.U1.ToArray().Select(weight => scale * weight)]);
        return net;
    }
}

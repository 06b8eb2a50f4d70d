using NetGen;

namespace Vanishing;

/// <summary>Reads 50 numbers one by one, and is to say a quarter of their sum at the end.</summary>
[Network]
[Input(50, 1)]
[SimpleRnn(16)]
[Dense(1, Activation.Identity)]
internal partial class SequenceNet
{
    /// <summary>Numbers in a sequence.</summary>
    public const int Steps = 50;

    /// <summary>A network whose recurrent weights, those from one step to the next, are a multiple of the usual ones.</summary>
    /// <param name="seed">Decides the first weights.</param>
    /// <param name="scale">The multiple.</param>
    public static SequenceNet Scaled(int seed, float scale)
    {
        SequenceNet net = new(seed);
        net.U1.CopyFrom([.. net.U1.ToArray().Select(weight => scale * weight)]);
        return net;
    }
}

namespace NetGen.Bench.Sweep;

/// <summary>The networks of several dense layers from 64 to 64.</summary>
public static class DepthNetworks
{
    /// <summary>The networks by the number of layers.</summary>
    public static readonly (int Depth, SweepNetwork Network)[] All =
    [
        (1, SweepNetwork.Of(() => new Depth1(), SizesOf(1))),
        (2, SweepNetwork.Of(() => new Depth2(), SizesOf(2))),
        (4, SweepNetwork.Of(() => new Depth4(), SizesOf(4))),
        (8, SweepNetwork.Of(() => new Depth8(), SizesOf(8))),
        (16, SweepNetwork.Of(() => new Depth16(), SizesOf(16))),
        (32, SweepNetwork.Of(() => new Depth32(), SizesOf(32))),
        (64, SweepNetwork.Of(() => new Depth64(), SizesOf(64))),
    ];

    private static int[] SizesOf(int depth) => [.. Enumerable.Repeat(64, depth + 1)];
}

/// <summary>1 layer of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU)]
public partial class Depth1;

/// <summary>2 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth2;

/// <summary>4 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth4;

/// <summary>8 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth8;

/// <summary>16 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth16;

/// <summary>32 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth32;

/// <summary>64 layers of 64, ReLU.</summary>
[Network, Input(64)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU), Dense(64, Activation.ReLU)]
public partial class Depth64;

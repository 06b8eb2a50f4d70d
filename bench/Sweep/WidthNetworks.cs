namespace NetGen.Bench.Sweep;

/// <summary>The networks of one dense layer: as many outputs as inputs.</summary>
public static class WidthNetworks
{
    /// <summary>The networks by width: the powers of two, and widths near two of them, whose rows are not a multiple of 4 KB.</summary>
    public static readonly (int Width, SweepNetwork Network)[] All =
    [
        (64, SweepNetwork.Of(() => new Width64(), 64, 64)),
        (128, SweepNetwork.Of(() => new Width128(), 128, 128)),
        (256, SweepNetwork.Of(() => new Width256(), 256, 256)),
        (512, SweepNetwork.Of(() => new Width512(), 512, 512)),
        (1000, SweepNetwork.Of(() => new Width1000(), 1000, 1000)),
        (1024, SweepNetwork.Of(() => new Width1024(), 1024, 1024)),
        (1040, SweepNetwork.Of(() => new Width1040(), 1040, 1040)),
        (2000, SweepNetwork.Of(() => new Width2000(), 2000, 2000)),
        (2048, SweepNetwork.Of(() => new Width2048(), 2048, 2048)),
        (4096, SweepNetwork.Of(() => new Width4096(), 4096, 4096)),
    ];
}

/// <summary>64-64, ReLU.</summary>
[Network(64, 64, Activation.ReLU)]
public partial class Width64;

/// <summary>128-128, ReLU.</summary>
[Network(128, 128, Activation.ReLU)]
public partial class Width128;

/// <summary>256-256, ReLU.</summary>
[Network(256, 256, Activation.ReLU)]
public partial class Width256;

/// <summary>512-512, ReLU.</summary>
[Network(512, 512, Activation.ReLU)]
public partial class Width512;

/// <summary>1000-1000, ReLU.</summary>
[Network(1000, 1000, Activation.ReLU)]
public partial class Width1000;

/// <summary>1024-1024, ReLU.</summary>
[Network(1024, 1024, Activation.ReLU)]
public partial class Width1024;

/// <summary>1040-1040, ReLU.</summary>
[Network(1040, 1040, Activation.ReLU)]
public partial class Width1040;

/// <summary>2000-2000, ReLU.</summary>
[Network(2000, 2000, Activation.ReLU)]
public partial class Width2000;

/// <summary>2048-2048, ReLU.</summary>
[Network(2048, 2048, Activation.ReLU)]
public partial class Width2048;

/// <summary>4096-4096, ReLU.</summary>
[Network(4096, 4096, Activation.ReLU)]
public partial class Width4096;

using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>How the work on a convolution's weight gradients is divided.</summary>
internal sealed class ConvGradientPlan
{
    /// <summary>A tile should go over at least this many vectors of positions before its sums, up to 25 vectors, return to scratch.</summary>
    /// <remarks>
    /// Measured on Zen 5, 5x5 sums on 4 vectors a sample: 94 % of the peak with 64 vectors, 86 with 32, 83 with 16, 93 with 256. On 36 vectors a sample, one
    /// sample or two make no difference.
    /// </remarks>
    private const int LeastVectors = 64;

    /// <summary>
    /// At most this many floats of partial sums make a unit, unless one group of filters has more: 32 KB, so that they stay in the caches of the core
    /// beside what is added to them.
    /// </summary>
    private const int MostPartials = 8 * 1024;

    /// <summary>
    /// The sums that hide the latency of a multiply-add, four cycles with two of them a cycle. Where half of the filters make as many, they are divided into
    /// two groups, for two threads.
    /// </summary>
    private const int LeastSums = 8;

    public ConvGradientPlan(ConvShape shape)
    {
        // Filters times rows of the kernel are sums, up to 25 in the 32 registers of AVX-512. From four rows on the filters' vectors and one of unfolded
        // inputs fit beside them: 25 to 31 registers in all. Of five rows, 5 or 4 filters run at 99 % of the peak, 3 at 96 %, 2 at 86 % (Zen 5).
        int taps = shape.TapTiles.Max(tile => tile.Count);
        int most = taps switch { 1 => 16, 2 => 12, 3 => 8, 4 => 6, 5 => 5, 6 => 4, _ => 3 };
        int groups = Divide(shape.Filters, most);
        if (groups == 1 && shape.Filters % 2 == 0 && taps * shape.Filters >= 2 * LeastSums)
        {
            groups = 2;
        }

        Filters = Divide(shape.Filters, groups);

        int atOnce = Math.Max(MostPartials / (Filters * shape.Taps * Panels.Width), 1);
        FilterUnits = Math.Max(Divide(groups, atOnce), Math.Min(groups, 2));
        Groups = Divide(groups, FilterUnits);
        FilterUnits = Divide(groups, Groups);

        // The optimizer takes whole vectors of weights: those of 16 channels, or of half as many for every factor 2 of the taps.
        Channels = Panels.Width;
        for (int length = shape.Taps; length % 2 == 0 && Channels > 1; length /= 2)
        {
            Channels /= 2;
        }

        Channels = Math.Min(Channels, shape.Channels);
        ChannelUnits = Divide(shape.Channels, Channels);
        Samples = Divide(LeastVectors, shape.Vectors);
        GradientStride = Panels.Count(Channels * shape.Taps) * Panels.Width;
        HasPadding = shape.Columns % Panels.Width != 0;
        Scratch = UnitFilters * (GradientStride + shape.Taps * Panels.Width);
    }

    /// <summary>Filters of a tile.</summary>
    public int Filters { get; }

    /// <summary>Groups of <see cref="Filters"/> filters in a unit.</summary>
    public int Groups { get; }

    /// <summary>Filters of a unit.</summary>
    public int UnitFilters => Groups * Filters;

    /// <summary>Units that all filters make; at least two, where there are two groups, for two threads.</summary>
    public int FilterUnits { get; }

    /// <summary>Channels of a unit.</summary>
    public int Channels { get; }

    /// <summary>Units that all channels make.</summary>
    public int ChannelUnits { get; }

    /// <summary>All units.</summary>
    public int Units => FilterUnits * ChannelUnits;

    /// <summary>Samples of a block.</summary>
    public int Samples { get; }

    /// <summary>Floats from the gradients of one filter of a unit to the next.</summary>
    public int GradientStride { get; }

    /// <summary>Whether a filter's weights end inside a vector.</summary>
    public bool HasPadding { get; }

    /// <summary>Floats: the gradients of a unit, and their partial sums for one channel.</summary>
    public int Scratch { get; }

    private static int Divide(int length, int size) => (length + size - 1) / size;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Reads an image at other places by bilinear interpolation, once for all operations that move pixels.</summary>
/// <remarks>
/// Between four pixels the value is linear in x and in y. The image is surrounded by a border of one pixel with the fill value, to which
/// places farther out are clamped, so no pixel needs a branch. At integer positions the value is the pixel's own, bit for bit.
/// </remarks>
internal sealed class Resampler
{
    // One pixel around the image, and below it one more row for the lower neighbors of the border, whose weight is zero.
    private const int Border = 1;
    private const int ExtraRows = 2 * Border + 1;

    // Adding and subtracting 1.5 * 2^23 rounds to the nearest integer; the last 23 bits of 2^23 + n are n.
    private const float Rounder = 12582912f;
    private const float Magic = 8388608f;
    private const int MagicMask = (1 << 23) - 1;

    // Keeps products of places and coefficients from overflowing, however many operations are chained.
    private const double Farthest = 1e9;

    private readonly ImageSize _size;
    private readonly int _pitch;
    private readonly int _picture;

    // [channels][height + 3][width + 2]
    private readonly AlignedBuffer _source;

    // [Plane]: for each pixel of the result, 2^23 + the index of the upper left of four source pixels, and the weights of the right and
    // lower ones.
    private readonly AlignedBuffer _corners;
    private readonly AlignedBuffer _right;
    private readonly AlignedBuffer _lower;

    public Resampler(ImageSize size, float fill)
    {
        _size = size;
        _pitch = size.Width + 2 * Border;
        _picture = (size.Height + ExtraRows) * _pitch;
        _source = new AlignedBuffer(_picture * size.Channels);
        _source.Span.Fill(fill);
        _corners = new AlignedBuffer(size.Plane);
        _right = new AlignedBuffer(size.Plane);
        _lower = new AlignedBuffer(size.Plane);
    }

    /// <summary>Copies in the image to read from.</summary>
    /// <param name="source">The image, [height x width x channels].</param>
    public void Read(ReadOnlySpan<float> source)
    {
        int row = _size.Width * _size.Channels;
        for (int channel = 0; channel < _size.Channels; channel++)
        {
            int to = channel * _picture + Border * _pitch + Border;
            for (int y = 0; y < _size.Height; y++)
            {
                Interleaving.Take(
                    source.Slice(y * row, row), channel, _size.Channels, _source.Span.Slice(to + y * _pitch, _size.Width));
            }
        }
    }

    /// <summary>Reads the image at the places to which a map sends the given positions.</summary>
    /// <param name="map">The map from positions in the result to positions in the source.</param>
    /// <param name="x">[Plane]: the positions, in pixels to the right from the center.</param>
    /// <param name="y">[Plane]: the same, down.</param>
    /// <param name="result">Receives the image.</param>
    public void Resample(in AffineMap map, ref float x, ref float y, ImagePlanes result)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Locate<Lanes512>(in map, ref x, ref y);
        }
        else
        {
            Locate<LanesN>(in map, ref x, ref y);
        }

        for (int channel = 0; channel < _size.Channels; channel++)
        {
            Interpolate(
                ref Unsafe.Add(ref _source.First, channel * _picture), ref MemoryMarshal.GetReference(result.Channel(channel)), _size.Pixels);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Locate<T>(in AffineMap map, ref float x, ref float y)
        where T : struct, ILanes<T>
    {
        T xx = T.Create(Bounded(map.XX));
        T xy = T.Create(Bounded(map.XY));
        T yx = T.Create(Bounded(map.YX));
        T yy = T.Create(Bounded(map.YY));
        T x0 = T.Create(Bounded(map.X0 + (_size.Width - 1) / 2.0 + Border));
        T y0 = T.Create(Bounded(map.Y0 + (_size.Height - 1) / 2.0 + Border));
        T lastX = T.Create(_size.Width + Border);
        T lastY = T.Create(_size.Height + Border);
        T pitch = T.Create(_pitch);
        T magic = T.Create(Magic);
        T zero = T.Create(0f);
        ref float corners = ref _corners.First;
        ref float right = ref _right.First;
        ref float lower = ref _lower.First;
        nint count = _size.Plane;
        for (nint i = 0; i < count; i += T.Count)
        {
            T px = T.Load(ref Unsafe.Add(ref x, i));
            T py = T.Load(ref Unsafe.Add(ref y, i));
            T sourceX = T.Min(lastX, T.Max(zero, T.MultiplyAdd(xx, px, T.MultiplyAdd(xy, py, x0))));
            T sourceY = T.Min(lastY, T.Max(zero, T.MultiplyAdd(yx, px, T.MultiplyAdd(yy, py, y0))));
            T column = Floor(sourceX);
            T row = Floor(sourceY);
            (sourceX - column).Store(ref Unsafe.Add(ref right, i));
            (sourceY - row).Store(ref Unsafe.Add(ref lower, i));
            (T.MultiplyAdd(row, pitch, column) + magic).Store(ref Unsafe.Add(ref corners, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Interpolate(ref float source, ref float result, int count)
    {
        ref int corners = ref Unsafe.As<float, int>(ref _corners.First);
        ref float right = ref _right.First;
        ref float lower = ref _lower.First;
        nint pitch = _pitch;
        for (nint i = 0; i < count; i++)
        {
            ref float above = ref Unsafe.Add(ref source, Unsafe.Add(ref corners, i) & MagicMask);
            ref float below = ref Unsafe.Add(ref above, pitch);
            float weight = Unsafe.Add(ref right, i);
            float upper = float.MultiplyAddEstimate(weight, Unsafe.Add(ref above, 1) - above, above);
            float under = float.MultiplyAddEstimate(weight, Unsafe.Add(ref below, 1) - below, below);
            Unsafe.Add(ref result, i) = float.MultiplyAddEstimate(Unsafe.Add(ref lower, i), under - upper, upper);
        }
    }

    /// <summary>Returns the largest integer not greater than x, for x from 0 to 2^22.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Floor<T>(T x)
        where T : struct, ILanes<T>
    {
        T nearest = x + T.Create(Rounder) - T.Create(Rounder);
        return nearest - T.SelectLess(x, nearest, T.Create(1f), T.Create(0f));
    }

    private static float Bounded(double value) => (float)(double.IsNaN(value) ? Farthest : Math.Clamp(value, -Farthest, Farthest));
}

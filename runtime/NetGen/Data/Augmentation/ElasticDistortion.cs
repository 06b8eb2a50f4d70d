using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The random displacements of pixels with which P. Y. Simard, D. Steinkraus and J. C. Platt, "Best Practices for Convolutional Neural
/// Networks Applied to Visual Document Analysis" (2003), distort handwriting: two fields of uniform random numbers, each smoothed by a
/// Gaussian.
/// </summary>
internal sealed class ElasticDistortion
{
    private const int ColumnsAtATime = PixelGrid.Slack;

    private readonly ImageSize _size;
    private readonly PixelGrid _grid;
    private readonly int _radius;
    private readonly int _pitch;
    private readonly int _marginPitch;

    // [2 radius + 1]: the Gaussian, and the same times alpha.
    private readonly AlignedBuffer _weights;
    private readonly AlignedBuffer _scaledWeights;

    // [height][pitch]: the random numbers, followed by zeros after the last column.
    private readonly AlignedBuffer _noiseX;
    private readonly AlignedBuffer _noiseY;

    // [height][radius + pitch + radius]: smoothed along the columns, with zeros before and after each row.
    private readonly AlignedBuffer _smoothX;
    private readonly AlignedBuffer _smoothY;

    public ElasticDistortion(ImageSize size, PixelGrid grid, Elasticity elasticity)
    {
        _size = size;
        _grid = grid;
        float[] weights = elasticity.Weights(Math.Max(size.Height, size.Width) - 1);
        _radius = weights.Length / 2;
        _pitch = (size.Width + ColumnsAtATime - 1) / ColumnsAtATime * ColumnsAtATime;
        _marginPitch = _pitch + 2 * _radius;
        _weights = new AlignedBuffer(weights.Length);
        _scaledWeights = new AlignedBuffer(weights.Length);
        for (int i = 0; i < weights.Length; i++)
        {
            _weights.Span[i] = weights[i];
            _scaledWeights.Span[i] = weights[i] * elasticity.Alpha;
        }

        _noiseX = new AlignedBuffer(size.Height * _pitch);
        _noiseY = new AlignedBuffer(size.Height * _pitch);
        _smoothX = new AlignedBuffer(size.Height * _marginPitch);
        _smoothY = new AlignedBuffer(size.Height * _marginPitch);
        X = new AlignedBuffer(grid.X.Length);
        Y = new AlignedBuffer(grid.Y.Length);
    }

    /// <summary>[Plane + Slack]: the displaced position of each pixel of the last sample, in pixels from the center to the right.</summary>
    public AlignedBuffer X { get; }

    /// <summary>[Plane + Slack]: the same, down.</summary>
    public AlignedBuffer Y { get; }

    /// <summary>Draws the displacements of a sample.</summary>
    public void Draw(ulong key)
    {
        for (int y = 0; y < _size.Height; y++)
        {
            UniformField.Fill(
                key, y * _size.Width, ref Unsafe.Add(ref _noiseX.First, y * _pitch), ref Unsafe.Add(ref _noiseY.First, y * _pitch), _size.Width);
        }

        if (Vector512.IsHardwareAccelerated)
        {
            Smooth<Lanes512>();
            Add<Lanes512>(ref _grid.X.First, ref X.First, X.Length);
            Add<Lanes512>(ref _grid.Y.First, ref Y.First, Y.Length);
        }
        else
        {
            Smooth<LanesN>();
            Add<LanesN>(ref _grid.X.First, ref X.First, X.Length);
            Add<LanesN>(ref _grid.Y.First, ref Y.First, Y.Length);
        }
    }

    private void Smooth<T>()
        where T : struct, ILanes<T>
    {
        for (int y = 0; y < _size.Height; y++)
        {
            int top = Math.Max(0, y - _radius);
            int bottom = Math.Min(_size.Height - 1, y + _radius);
            nint from = top * _pitch;
            nint to = y * _marginPitch + _radius;
            WeightedSums<T>(
                ref Unsafe.Add(ref _weights.First, top - y + _radius), bottom - top + 1,
                ref Unsafe.Add(ref _noiseX.First, from), ref Unsafe.Add(ref _noiseY.First, from), _pitch,
                ref Unsafe.Add(ref _smoothX.First, to), ref Unsafe.Add(ref _smoothY.First, to), _pitch);
        }

        // What a row writes past its end is overwritten by the next one.
        for (int y = 0; y < _size.Height; y++)
        {
            nint from = y * _marginPitch;
            nint to = y * _size.Width;
            WeightedSums<T>(
                ref _scaledWeights.First, _scaledWeights.Length,
                ref Unsafe.Add(ref _smoothX.First, from), ref Unsafe.Add(ref _smoothY.First, from), 1,
                ref Unsafe.Add(ref X.First, to), ref Unsafe.Add(ref Y.First, to), _pitch);
        }
    }

    /// <summary>Computes <c>result[i] = sum over k of weights[k] * source[i + k * step]</c> for two fields in one pass.</summary>
    /// <param name="weights">[taps].</param>
    /// <param name="taps">The number of weights.</param>
    /// <param name="sourceX">[taps x step + columns].</param>
    /// <param name="sourceY">The same as <paramref name="sourceX"/>, for the second field.</param>
    /// <param name="step">The distance in floats between the values that consecutive weights multiply.</param>
    /// <param name="resultX">[columns], written.</param>
    /// <param name="resultY">[columns], written.</param>
    /// <param name="columns">A multiple of 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WeightedSums<T>(
        ref float weights, int taps, ref float sourceX, ref float sourceY, nint step, ref float resultX, ref float resultY, int columns)
        where T : struct, ILanes<T>
    {
        // Four independent sums, since each waits for its previous multiply-add.
        for (nint i = 0; i < columns; i += 2 * T.Count)
        {
            T x0 = T.Create(0f);
            T x1 = x0;
            T y0 = x0;
            T y1 = x0;
            nint source = i;
            for (nint k = 0; k < taps; k++)
            {
                T weight = T.Create(Unsafe.Add(ref weights, k));
                x0 = T.MultiplyAdd(weight, T.Load(ref Unsafe.Add(ref sourceX, source)), x0);
                x1 = T.MultiplyAdd(weight, T.Load(ref Unsafe.Add(ref sourceX, source + T.Count)), x1);
                y0 = T.MultiplyAdd(weight, T.Load(ref Unsafe.Add(ref sourceY, source)), y0);
                y1 = T.MultiplyAdd(weight, T.Load(ref Unsafe.Add(ref sourceY, source + T.Count)), y1);
                source += step;
            }

            x0.Store(ref Unsafe.Add(ref resultX, i));
            x1.Store(ref Unsafe.Add(ref resultX, i + T.Count));
            y0.Store(ref Unsafe.Add(ref resultY, i));
            y1.Store(ref Unsafe.Add(ref resultY, i + T.Count));
        }
    }

    /// <summary>Computes <c>sum[i] += value[i]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(ref float value, ref float sum, nint length)
        where T : struct, ILanes<T>
    {
        for (nint i = 0; i < length; i += T.Count)
        {
            (T.Load(ref Unsafe.Add(ref sum, i)) + T.Load(ref Unsafe.Add(ref value, i))).Store(ref Unsafe.Add(ref sum, i));
        }
    }
}

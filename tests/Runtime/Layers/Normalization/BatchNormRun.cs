using NetGen.CompilerServices;
using NetGen.Layers.Normalization;

namespace NetGen.Tests.Layers.Normalization;

/// <summary>A batch, what the kernels make of it, chunk by chunk, and what they should.</summary>
internal sealed class BatchNormRun
{
    private const float Epsilon = 1e-5f;
    private const int Chunk = BatchNormSums.Chunk;
    private const float Junk = 77;

    private readonly int _samples;
    private readonly int _features;
    private readonly int _positions;
    private readonly bool _inPlanes;
    private readonly int _pitch;
    private readonly float[] _y;
    private readonly float[] _dx;
    private readonly float[] _gamma;
    private readonly float[] _beta;
    private readonly float[] _slots;
    private readonly float[] _sums;

    private BatchNormRun(int samples, int features, int positions, bool inPlanes, float mean)
    {
        (_samples, _features, _positions, _inPlanes) = (samples, features, positions, inPlanes);
        _pitch = Padded(inPlanes ? positions : features);
        Stride = _pitch * (inPlanes ? features : positions);
        X = [.. Enumerable.Repeat(Junk, samples * Stride)];
        Dy = new float[X.Length];
        _y = new float[X.Length];
        _dx = [.. Enumerable.Repeat(Junk, X.Length)];
        SeededRandom random = new(3);
        _gamma = new float[Width];
        _beta = new float[Width];
        for (int feature = 0; feature < features; feature++)
        {
            _gamma[feature] = (float)random.NextNormal();
            _beta[feature] = (float)random.NextNormal();
            for (int i = 0; i < samples * positions; i++)
            {
                X[IndexOf(feature, i)] = mean + (1 + feature % 3) * (float)random.NextNormal();
                Dy[IndexOf(feature, i)] = (float)random.NextNormal();
            }
        }

        int chunks = (samples + Chunk - 1) / Chunk;
        _slots = [.. Enumerable.Repeat(Junk, chunks * 2 * Width)];
        _sums = [.. Enumerable.Repeat(Junk, chunks * 2 * Width)];
    }

    public float[] X { get; }

    public float[] Dy { get; }

    public int Stride { get; }

    private int Width => Padded(_features);

    public static BatchNormRun OfFeatures(int samples, int steps, int features, float mean) => new(samples, features, steps, false, mean);

    public static BatchNormRun OfChannels(int samples, int channels, int positions, float mean) => new(samples, channels, positions, true, mean);

    public void Run()
    {
        EachChunk((first, count, slot) =>
        {
            if (_inPlanes)
            {
                BatchNormChannels.Moments(ref X[first], Planes(count), ref _slots[slot]);
            }
            else
            {
                BatchNormFeatures.Moments(ref X[first], Rows(count), ref _slots[slot]);
            }
        });
        BatchNormSums.CombineMoments(ref _slots[0], 2 * Width, Width, _samples, _positions);
        EachChunk((first, count, slot) =>
        {
            if (_inPlanes)
            {
                BatchNormChannels.Normalize(
                    ref X[first], ref _y[first], Planes(count), ref _slots[0], ref _slots[Width], ref _gamma[0], ref _beta[0], Epsilon);
                BatchNormChannels.GradientSums(ref Dy[first], ref X[first], Planes(count), ref _slots[0], ref _sums[slot]);
            }
            else
            {
                BatchNormFeatures.Normalize(
                    ref X[first], ref _y[first], Rows(count), ref _slots[0], ref _slots[Width], ref _gamma[0], ref _beta[0], Epsilon);
                BatchNormFeatures.GradientSums(ref Dy[first], ref X[first], Rows(count), ref _slots[0], ref _sums[slot]);
            }
        });
        BatchNormSums.CombineGradients(ref _sums[0], 2 * Width, Width, _samples);
        long total = (long)_samples * _positions;
        EachChunk((first, count, slot) =>
        {
            if (_inPlanes)
            {
                BatchNormChannels.InputGradient(
                    ref Dy[first], ref X[first], ref _dx[first], Planes(count), ref _slots[0], ref _sums[0], ref _gamma[0], Epsilon, total);
            }
            else
            {
                BatchNormFeatures.InputGradient(
                    ref Dy[first], ref X[first], ref _dx[first], Rows(count), ref _slots[0], ref _sums[0], ref _gamma[0], Epsilon, total);
            }
        });
    }

    public void AssertIsRight()
    {
        float[] gammaGradient = new float[Width];
        BatchNormSums.UpdateGamma(ref _slots[0], ref _sums[0], ref _gamma[0], ref gammaGradient[0], 0, Width, Epsilon, default(StoreGradient));
        int[] places = [.. Enumerable.Range(0, _samples * _positions)];
        for (int feature = 0; feature < _features; feature++)
        {
            double[] x = [.. places.Select(i => (double)X[IndexOf(feature, i)])];
            double[] dy = [.. places.Select(i => (double)Dy[IndexOf(feature, i)])];
            BatchNormReference expected = new(x, dy, _gamma[feature], _beta[feature], Epsilon);

            // A value is known to 2^-24 of its own size, and so is the mean: with means of 1000 and deviations of 1 to 6e-5 of the deviation.
            double tolerance = 2e-6 + 1e-7 * Math.Abs(expected.Mean) / Math.Sqrt(expected.Variance);
            Assert.Equal(expected.Mean, _slots[feature], 2e-7 * Math.Abs(expected.Mean) + 1e-6);
            Assert.Equal(1, _slots[Width + feature] / expected.Variance, 1e-5);
            AssertClose(expected.Y, [.. places.Select(i => _y[IndexOf(feature, i)])], tolerance);
            Assert.Equal(expected.BetaGradient, _sums[feature], 1e-5 * Math.Sqrt(places.Length));
            Assert.Equal(expected.GammaGradient, gammaGradient[feature], (1e-5 + tolerance) * Math.Sqrt(places.Length));
            AssertClose(expected.Dx, [.. places.Select(i => _dx[IndexOf(feature, i)])], 3 * tolerance);
        }

        AssertPaddingIsZero();
    }

    private static void AssertClose(double[] expected, float[] actual, double tolerance)
    {
        double scale = Math.Max(1, expected.Max(Math.Abs));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance * scale);
        }
    }

    private void AssertPaddingIsZero()
    {
        HashSet<int> taken = [.. Enumerable.Range(0, _features).SelectMany(f => Enumerable.Range(0, _samples * _positions).Select(i => IndexOf(f, i)))];
        Assert.All(Enumerable.Range(0, _dx.Length).Where(i => !taken.Contains(i)), i => Assert.Equal(0, _dx[i]));
    }

    private void EachChunk(Action<int, int, int> action)
    {
        for (int first = 0; first < _samples; first += Chunk)
        {
            action(first * Stride, Math.Min(Chunk, _samples - first), first / Chunk * 2 * Width);
        }
    }

    private FeatureRows Rows(int count) => new(count, Stride, Stride, _positions, _pitch, Width);

    private ChannelPlanes Planes(int count) => new(count, Stride, _features, _pitch, _positions);

    private int IndexOf(int feature, int i) =>
        i / _positions * Stride + (_inPlanes ? feature * _pitch + i % _positions : i % _positions * _pitch + feature);

    private static int Padded(int size) => (size + 15) / 16 * 16;
}

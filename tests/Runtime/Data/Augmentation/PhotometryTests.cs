namespace NetGen.Tests.Data;

/// <summary>Operations on values.</summary>
public class PhotometryTests
{
    private static readonly float[] Picture = Pictures.Random(17 * 15 * 3);

    [Fact]
    public void BrightnessAddsOneNumberToAll()
    {
        double[] added = new double[400];
        for (int i = 0; i < added.Length; i++)
        {
            float[] result = Apply(New().Brightness(0.2), i);
            added[i] = result[0] - Picture[0];
            Assert.All(result.Zip(Picture), pair => Assert.Equal(added[i], pair.First - pair.Second, 1e-6));
        }

        AssertUniform(added, -0.2, 0.2);
    }

    [Fact]
    public void ContrastStretchesEachChannelAboutItsMean()
    {
        double[] factors = new double[400];
        double[] means = [.. Enumerable.Range(0, 3).Select(channel => Picture.Where((_, i) => i % 3 == channel).Average())];
        for (int i = 0; i < factors.Length; i++)
        {
            float[] result = Apply(New().Contrast(0.5, 1.5), i);
            factors[i] = (result[0] - means[0]) / (Picture[0] - means[0]);
            for (int j = 0; j < result.Length; j++)
            {
                Assert.Equal(means[j % 3] + factors[i] * (Picture[j] - means[j % 3]), result[j], 3e-6);
            }
        }

        AssertUniform(factors, 0.5, 1.5);
    }

    [Fact]
    public void NoiseIsNormalAndOfEachValueAlone()
    {
        double[] moments = new double[5];
        double neighbors = 0;
        double channels = 0;
        double previous = 0;
        int within = 0;
        const int samples = 400;
        int count = samples * Picture.Length;
        for (int i = 0; i < samples; i++)
        {
            float[] result = Apply(New().Noise(0.25), i);
            double[] noise = [.. result.Zip(Picture).Select(pair => (pair.First - pair.Second) / 0.25)];
            for (int j = 0; j < noise.Length; j++)
            {
                for (int power = 1; power <= 4; power++)
                {
                    moments[power] += Math.Pow(noise[j], power) / count;
                }

                neighbors += noise[j] * previous / count;
                channels += j % 3 == 0 ? noise[j] * noise[j + 2] * 3 / count : 0;
                previous = noise[j];
                within += Math.Abs(noise[j]) < 1 ? 1 : 0;
            }
        }

        // Four to five standard deviations of each estimate.
        double unit = 5 / Math.Sqrt(count);
        Assert.Equal(0, moments[1], unit);
        Assert.Equal(1, moments[2], 1.5 * unit);
        Assert.Equal(0, moments[3], 4 * unit);
        Assert.Equal(3, moments[4], 10 * unit);
        Assert.Equal(0, neighbors, unit);
        Assert.Equal(0, channels, 1.8 * unit);
        Assert.Equal(0.682689, (double)within / count, unit / 2);
    }

    [Fact]
    public void CutOutBlanksASquareOfAllChannels()
    {
        float[] ones = new float[17 * 15 * 3];
        Array.Fill(ones, 1);
        Augmentation augmentation = new Augmentation(17, 15, 3, fill: 0.5f).CutOut(4);
        int whole = 0;
        HashSet<int> tops = [];
        HashSet<int> lefts = [];
        for (int i = 0; i < 2000; i++)
        {
            float[] result = new float[ones.Length];
            augmentation.Apply(ones, result, index: i);
            int[] rows = [.. Enumerable.Range(0, 17).Where(y => Enumerable.Range(0, 15).Any(x => result[(y * 15 + x) * 3] != 1))];
            int[] columns = [.. Enumerable.Range(0, 15).Where(x => Enumerable.Range(0, 17).Any(y => result[(y * 15 + x) * 3] != 1))];
            Assert.InRange(rows.Length, 2, 4);
            Assert.InRange(columns.Length, 2, 4);
            Assert.Equal(rows.Length - 1, rows[^1] - rows[0]);
            Assert.Equal(columns.Length - 1, columns[^1] - columns[0]);
            for (int j = 0; j < result.Length; j++)
            {
                bool inside = rows.Contains(j / 45) && columns.Contains(j / 3 % 15);
                Assert.Equal(inside ? 0.5f : 1, result[j]);
            }

            whole += rows.Length == 4 && columns.Length == 4 ? 1 : 0;
            tops.Add(rows[0]);
            lefts.Add(columns[0]);
        }

        // Centers from 2 to 15 of 17 rows and from 2 to 13 of 15 columns have it whole.
        Assert.Equal(14 * 12 / (17 * 15.0), whole / 2000.0, 0.05);

        // The first three centers have squares that begin at the first pixel.
        Assert.Equal((17 - 2, 15 - 2), (tops.Count, lefts.Count));
    }

    [Fact]
    public void ClampKeepsTheRange()
    {
        float[] result = Apply(New().Brightness(0.5).Clamp(0.25f, 0.75f), 3);
        float[] free = Apply(New().Brightness(0.5), 3);
        Assert.Equal(free.Select(value => Math.Clamp(value, 0.25f, 0.75f)), result);
        Assert.NotEqual(free, result);
    }

    /// <summary>In the order of the chain: a hole that is cut after the noise has none.</summary>
    [Fact]
    public void TheyFollowOneAnother()
    {
        float[] quiet = Apply(New().Noise(1).CutOut(15), 0);
        float[] noisy = Apply(New().CutOut(15).Noise(1), 0);
        Assert.True(quiet.Count(value => value == 0) >= 7 * 7 * 3);
        Assert.True(noisy.Count(value => value == 0) < 3);
    }

    private static Augmentation New() => new(17, 15, 3);

    private static float[] Apply(Augmentation augmentation, int index)
    {
        float[] result = new float[Picture.Length];
        augmentation.Apply(Picture, result, seed: 4, epoch: 2, index);
        return result;
    }

    private static void AssertUniform(double[] values, double from, double to)
    {
        Assert.All(values, value => Assert.InRange(value, from - 1e-5, to + 1e-5));
        double deviation = (to - from) / Math.Sqrt(12);
        Assert.Equal((from + to) / 2, values.Average(), 4 * deviation / Math.Sqrt(values.Length));
        Assert.InRange(values.Min(), from - 1e-5, from + 0.05 * (to - from));
        Assert.InRange(values.Max(), to - 0.05 * (to - from), to + 1e-5);
    }
}

using NetGen.Layers.Convolution;

namespace NetGen.Tests.Layers.Convolution;

/// <summary>Unfolding and folding back against copies and sums of one float at a time.</summary>
public class UnfoldingTests
{
    private static readonly Slide[] Slides =
    [
        new(1, 1), new(5, 3), new(9, 4, Before: 1, After: 2), new(12, 5), new(28, 5), new(21, 5, Before: 2, After: 2), new(17, 3, 2, 1, 1),
        new(16, 7, 3, 3, 3), new(10, 2, 3), new(8, 8, 1, 3, 4), new(3, 7, 1, 3, 3), new(40, 9, 2), new(33, 1),
        new(14, 5), new(22, 5), new(28, 3), new(33, 2),
    ];

    [Fact]
    public void AllCombinationsOfHeightsAndWidths()
    {
        foreach (Slide rows in Slides)
        {
            foreach (Slide columns in Slides)
            {
                Check(rows, columns, channels: 1, pitch: rows.Size * columns.Size);
                Check(rows, columns, channels: 3, pitch: (rows.Size * columns.Size + 15) / 16 * 16);
            }
        }
    }

    private static void Check(Slide rows, Slide columns, int channels, int pitch)
    {
        int phases = Math.Min(rows.Stride, rows.Kernel);
        int phaseRows = rows.Outputs + (rows.Kernel - 1) / rows.Stride;
        int used = phases * phaseRows * columns.Outputs;
        UnfoldShape shape = new()
        {
            Channels = channels,
            Height = rows.Size,
            Width = columns.Size,
            Pitch = pitch,
            KernelHeight = rows.Kernel,
            KernelWidth = columns.Kernel,
            StrideHeight = rows.Stride,
            StrideWidth = columns.Stride,
            PaddingTop = rows.Before,
            PaddingLeft = columns.Before,
            OutHeight = rows.Outputs,
            OutWidth = columns.Outputs,
            UnfoldedPitch = used + 5,
        };

        float[] x = [.. Enumerable.Range(1, channels * pitch).Select(i => (float)i)];
        float[] u = Enumerable.Repeat(float.NaN, channels * columns.Kernel * shape.UnfoldedPitch + 16 + 1).ToArray();
        float[] expected = new float[u.Length];
        expected[^1] = float.NaN;
        Random random = new(1);
        float[] du = [.. u.Select(_ => random.Next(-8, 9))];
        float[] dx = Enumerable.Repeat(float.NaN, channels * pitch + 1).ToArray();
        float[] expectedDx = new float[dx.Length];
        expectedDx[^1] = float.NaN;
        for (int i = 0; i < channels * columns.Kernel * used; i++)
        {
            int plane = i / used;
            int within = i % used;
            int row = within / columns.Outputs;
            int iy = row / phaseRows + row % phaseRows * rows.Stride - rows.Before;
            int ix = within % columns.Outputs * columns.Stride + plane % columns.Kernel - columns.Before;
            if (iy >= 0 && iy < rows.Size && ix >= 0 && ix < columns.Size)
            {
                int input = plane / columns.Kernel * pitch + iy * columns.Size + ix;
                expected[plane * shape.UnfoldedPitch + within] = x[input];
                expectedDx[input] += du[plane * shape.UnfoldedPitch + within];
            }
        }

        Unfolding.Unfold(ref x[0], ref u[0], shape);
        Assert.True(expected.AsSpan().SequenceEqual(u), $"{rows} x {columns}");
        for (int c = 0; c < channels; c++)
        {
            Unfolding.AddChannel(ref du[c * columns.Kernel * shape.UnfoldedPitch], ref dx[c * pitch], shape);
        }

        Assert.True(expectedDx.AsSpan().SequenceEqual(dx), $"{rows} x {columns} back");
    }

    private readonly record struct Slide(int Size, int Kernel, int Stride = 1, int Before = 0, int After = 0)
    {
        public int Outputs => (Size + Before + After - Kernel) / Stride + 1;
    }
}

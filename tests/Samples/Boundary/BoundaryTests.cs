using Boundary;

namespace NetGen.Samples.Tests;

public class BoundaryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EveryShapeIsLearnedFromNothing(int seed)
    {
        foreach (Shape shape in Shape.All)
        {
            Lesson lesson = Lesson.Of(shape, seed);
            Assert.Equal(Lesson.Epochs.Length, lesson.Moments.Length);
            Assert.InRange(lesson.Moments[0].Accuracy, 0, 0.9);
            Assert.InRange(lesson.Moments[^1].Accuracy, 0.95, 1);
        }
    }

    [Fact]
    public void AMomentKeepsTheNetworkAsItWas()
    {
        Lesson lesson = Lesson.Of(Shape.All[0], seed: 1);
        Assert.Equal(new BoundaryNet(seed: 1).Parameters.ToArray(), lesson.Moments[0].Net.Parameters.ToArray());
        Assert.NotEqual(lesson.Moments[0].Net.Parameters.ToArray(), lesson.Moments[1].Net.Parameters.ToArray());
    }

    [Fact]
    public void NoStraightLinePartsTheClasses()
    {
        foreach (Shape shape in Shape.All)
        {
            LabeledPoint[] points = shape.Draw(400, seed: 5);
            Assert.Equal(200, points.Count(point => point.Class == 1));
            // The best of many directions and places.
            int best = 0;
            for (int degrees = 0; degrees < 360; degrees += 3)
            {
                (double y, double x) = Math.SinCos(degrees * Math.PI / 180);
                double[] along = [.. points.Select(point => x * point.X + y * point.Y)];
                foreach (double place in along)
                {
                    best = Math.Max(best, points.Where((point, i) => (along[i] > place) == (point.Class == 1)).Count());
                }
            }

            Assert.InRange(best, 200, 380);
        }
    }

    [Fact]
    public void ARunCanBeRepeatedAndItsFilmIsSmall()
    {
        RepeatedRun.Check(global::Boundary.Program.Run, "boundary");
        using TemporaryDirectory directory = new();
        Film.Of([Lesson.Of(Shape.All[0], 1), Lesson.Of(Shape.All[1], 1), Lesson.Of(Shape.All[2], 1)]).Save(directory["film"], width: 1000);
        Assert.InRange(new FileInfo(directory["film.svg"]).Length, 10_000, 500_000);
        string film = File.ReadAllText(directory["film.svg"]);
        Assert.All(Lesson.Epochs, epoch => Assert.Contains($"after {epoch} epoch", film, StringComparison.Ordinal));
    }
}

namespace NetGen.Generator.Model;

/// <summary>The kind of a sample.</summary>
internal enum ShapeKind
{
    Vector,
    Image,
    Sequence,
}

/// <summary>The shape of a sample: a vector (1 x 1 x n), an image (height x width x channels) or a sequence (1 x steps x features).</summary>
internal readonly record struct SampleShape(ShapeKind Kind, int Height, int Width, int Channels)
{
    public static SampleShape Vector(int size) => new(ShapeKind.Vector, 1, 1, size);

    public static SampleShape Image(int height, int width, int channels) => new(ShapeKind.Image, height, width, channels);

    public static SampleShape Sequence(int steps, int features) => new(ShapeKind.Sequence, 1, steps, features);

    /// <summary>Values in a sample.</summary>
    public int Size => Positions * Channels;

    /// <summary>Pixels, or steps.</summary>
    public int Positions => Height * Width;

    /// <summary>The steps of a sequence.</summary>
    public int Steps => Width;

    /// <summary>As the tables show it: <c>784</c>, <c>28x28x1</c>, <c>28 x 64</c>.</summary>
    public override string ToString() => Kind switch
    {
        ShapeKind.Vector => $"{Channels}",
        ShapeKind.Image => $"{Height}x{Width}x{Channels}",
        _ => $"{Width} x {Channels}",
    };

    /// <summary>As messages name it: <c>a vector of 784</c>, <c>an image of 28x28x1</c>, <c>a sequence of 28 steps x 64</c>.</summary>
    public string Describe() => Kind switch
    {
        ShapeKind.Vector => $"a vector of {this}",
        ShapeKind.Image => $"an image of {this}",
        _ => $"a sequence of {Width} steps x {Channels}",
    };
}


namespace NetGen.Generator.Model;

/// <summary>The storage order of the values of a sample.</summary>
internal enum SampleFormat
{
    /// <summary>A vector, its values next to each other.</summary>
    Row,

    /// <summary>Channel by channel, each a plane of all positions: [channels][pitch].</summary>
    Planes,

    /// <summary>Position by position, each with all its channels: [positions][pitch]. Sequences of the workspace have a row before the first step.</summary>
    Steps,
}

/// <summary>Where the values of samples are stored in a buffer, in floats.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Format">The order of the values.</param>
/// <param name="Start">The place of the first value of a sample.</param>
/// <param name="Pitch">From one plane, or one position, to the next; of a row its length.</param>
/// <param name="Stride">From one sample to the next.</param>
internal sealed record SampleLayout(SampleShape Shape, SampleFormat Format, int Start, int Pitch, int Stride)
{
    /// <summary>Whether it is the network's input, as the caller hands it in: without padding.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Where a method finds the first value of a sample: a vector inside longer samples is handed to it by its first value.</summary>
    public int FirstPlace => Format == SampleFormat.Row ? 0 : Start;

    /// <summary>Whether it is a vector whose samples are rows of the usual distance.</summary>
    public bool IsPlainRow => Format == SampleFormat.Row && !IsRaw && Start == 0 && Stride == Panels.RowStride(Shape.Size);

    /// <summary>Samples as users hand them in: height x width x channels, steps x features. One channel is a plane.</summary>
    public static SampleLayout Raw(SampleShape shape)
    {
        SampleFormat format = shape.Kind == ShapeKind.Vector ? SampleFormat.Row
            : shape is { Kind: ShapeKind.Image, Channels: 1 } ? SampleFormat.Planes
            : SampleFormat.Steps;
        int pitch = format == SampleFormat.Planes ? shape.Positions : shape.Channels;
        return new SampleLayout(shape, format, 0, pitch, shape.Size) { IsRaw = true };
    }

    /// <summary>A vector in the workspace.</summary>
    public static SampleLayout Row(int size) =>
        new(SampleShape.Vector(size), SampleFormat.Row, 0, Panels.RowStride(size), Panels.RowStride(size));

    /// <summary>Planes in the workspace, each padded to whole vectors.</summary>
    public static SampleLayout Planes(SampleShape shape)
    {
        int pitch = Panels.Count(shape.Positions) * Panels.Width;
        return new SampleLayout(shape, SampleFormat.Planes, 0, pitch, Panels.RowStride(shape.Channels * pitch));
    }

    /// <summary>Steps in the workspace, behind a row of zeros: the state before the first step.</summary>
    public static SampleLayout Steps(SampleShape shape)
    {
        int pitch = Panels.Count(shape.Channels) * Panels.Width;
        return new SampleLayout(shape, SampleFormat.Steps, pitch, pitch, (shape.Steps + 1) * pitch);
    }

    /// <summary>The usual layout of a shape in the workspace.</summary>
    public static SampleLayout Padded(SampleShape shape) => shape.Kind switch
    {
        ShapeKind.Vector => Row(shape.Size),
        ShapeKind.Image => Planes(shape),
        _ => Steps(shape),
    };
}

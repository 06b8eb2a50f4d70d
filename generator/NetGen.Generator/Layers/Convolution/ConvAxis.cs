using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>A dimension that a kernel slides along, with the names of its indices in naive twins.</summary>
/// <param name="Span">How the kernel slides.</param>
/// <param name="Output">The index of an output.</param>
/// <param name="Kernel">The index of a weight.</param>
/// <param name="Input">The index of an input.</param>
internal sealed record ConvAxis(SlidingSpan Span, string Output, string Kernel, string Input)
{
    public TwinIndex Outputs => new(Output, Span.Outputs);

    public TwinIndex Weights => new(Kernel, Span.Kernel);

    public TwinIndex Inputs => new(Input, Span.Size);

    /// <summary>The declaration of the input that an output meets under a weight: <c>int iy = oy * 2 + ky - 1;</c>.</summary>
    public string Position
    {
        get
        {
            string padding = Span.Before == 0 ? "" : $" - {Span.Before}";
            return $"int {Input} = {new Counter(Output).Times(Span.Stride)} + {Kernel}{padding};";
        }
    }

    /// <summary>The conditions that the input is none of the zeros around the sample.</summary>
    public IEnumerable<string> Conditions
    {
        get
        {
            if (Span.Before > 0)
            {
                yield return $"{Input} >= 0";
            }

            if (Span.After > 0)
            {
                yield return $"{Input} < {Span.Size}";
            }
        }
    }

    /// <summary>The dimensions of an image.</summary>
    public static IReadOnlyList<ConvAxis> OfImage(SlidingSpan rows, SlidingSpan columns) => [new(rows, "oy", "ky", "iy"), new(columns, "ox", "kx", "ix")];

    /// <summary>The dimension of a sequence.</summary>
    public static IReadOnlyList<ConvAxis> OfSequence(SlidingSpan steps) => [new(steps, "t", "k", "i")];
}

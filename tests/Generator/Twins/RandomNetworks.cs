namespace NetGen.Generator.Tests.Twins;

/// <summary>Networks of one to five random layers with odd sizes, always the same.</summary>
internal sealed class RandomNetworks
{
    private const int Count = 20;

    /// <summary>The first seed from which on twenty networks have every kind of layer, and most of those with weights several times.</summary>
    private const int FirstSeed = 10981;

    private static readonly string[] Activations = ["Identity", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "Elu", "Gelu", "Softplus", "Silu"];

    private static readonly string[] RecurrentActivations = ["Tanh", "ReLU", "LeakyReLU", "Sigmoid", "Identity"];

    private readonly Random _random;
    private int[] _shape;

    private RandomNetworks(int seed)
    {
        _random = new Random(seed);

        // A sequence, an image or a vector; the seeds take turns.
        _shape = (seed % 3) switch
        {
            0 => [Size(1, 40)],
            1 => [Size(3, 9), Size(1, 20)],
            _ => [Size(5, 13), Size(5, 13), Size(1, 5)],
        };
    }

    /// <summary>The attributes of the networks.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(FirstSeed, Count).Select(seed => new RandomNetworks(seed).Write())];

    private int Features => _shape[^1];

    private string Write()
    {
        List<string> layers = [$"Input({string.Join(", ", _shape)})"];
        int count = Size(1, 5);
        for (int index = 1; index <= count; index++)
        {
            layers.Add(Layer(isFirst: index == 1, isLast: index == count));
        }

        return $"[Network, {string.Join(", ", layers)}]";
    }

    private string Layer(bool isFirst, bool isLast)
    {
        List<Func<string>> choices = [BatchNorm, Activation];
        choices.AddRange(_shape.Length switch
        {
            1 => [Dense, Dense, Dense, Maxout, RMSNorm],
            2 => [Conv1D, Conv1D, SimpleRnn, Gru, Lstm, SimpleRnn, Gru, Lstm, RMSNorm, Flatten],
            _ => [Conv2D, Conv2D, Conv2D, MaxPool2D, AveragePool2D, GlobalAveragePool2D, Flatten],
        });
        if (_shape.Length < 3 && Features > 1)
        {
            choices.Add(LayerNorm);
        }

        if (isFirst)
        {
            choices.Add(() => "Normalization");
        }

        if (isLast)
        {
            choices.Add(Softmax);
        }
        else
        {
            choices.Add(() => $"Dropout(0.{Size(1, 8)})");
        }

        return choices[_random.Next(choices.Count)]();
    }

    private string Dense() => $"Dense({Units(Size(1, 80))}, {Any(Activations)})";

    private string Softmax() => $"Dense({Units(Size(2, 20))}, Activation.Softmax)";

    private string Maxout() => $"Maxout({Units(Size(1, 20))}, {Size(2, 4)})";

    private string Activation() => $"Activation({Any(Activations)})";

    private string BatchNorm() => $"BatchNorm({Any(Activations)}, Momentum = 0.3, Epsilon = 1e-3)";

    private string LayerNorm() => $"LayerNorm({Any(Activations)}, {Norm()})";

    private string RMSNorm() => $"RMSNorm({Any(Activations)}, {Norm()})";

    private string Norm() => $"UseGain = {Flag()}, UseBias = {Flag()}, Epsilon = 1e-3";

    private string Flatten()
    {
        _shape = [_shape.Aggregate(1, (product, extent) => product * extent)];
        return "Flatten";
    }

    private string GlobalAveragePool2D()
    {
        _shape = [Features];
        return "GlobalAveragePool2D";
    }

    private string SimpleRnn() => Recurrent("SimpleRnn", $", Activation = {Any(RecurrentActivations)}");

    private string Gru() => Recurrent("Gru", "");

    private string Lstm() => Recurrent("Lstm", "");

    private string Recurrent(string kind, string more)
    {
        int units = Size(1, 20);
        bool returnsSequences = _random.Next(2) == 0;
        _shape = returnsSequences ? [_shape[0], units] : [units];
        return $"{kind}({units}, ReturnSequences = {(returnsSequences ? "true" : "false")}{more})";
    }

    private string Conv1D()
    {
        int filters = Size(1, 20);
        int kernel = Size(1, Math.Min(5, _shape[0]));
        int stride = Size(1, 3);
        (string padding, int steps) = _random.Next(3) switch
        {
            0 => (", Padding = Padding.Same", Same(_shape[0], stride)),
            1 when kernel > 1 => (", PaddingSteps = 1", Slide(_shape[0] + 2, kernel, stride)),
            _ => ("", Slide(_shape[0], kernel, stride)),
        };
        _shape = [steps, filters];
        return $"Conv1D({filters}, {kernel}, {Any(Activations)}, Stride = {stride}{padding})";
    }

    private string Conv2D()
    {
        int filters = Size(1, 20);
        (int height, int width) = Window(5);
        (int down, int right) = (Size(1, 3), Size(1, 3));
        (string padding, int rows, int columns) = _random.Next(3) switch
        {
            0 => (", Padding = Padding.Same", Same(_shape[0], down), Same(_shape[1], right)),
            1 when height > 1 && width > 1 =>
                (", PaddingHeight = 1, PaddingWidth = 1", Slide(_shape[0] + 2, height, down), Slide(_shape[1] + 2, width, right)),
            _ => ("", Slide(_shape[0], height, down), Slide(_shape[1], width, right)),
        };
        _shape = [rows, columns, filters];
        return $"Conv2D({filters}, {height}, {width}, {Any(Activations)}, StrideHeight = {down}, StrideWidth = {right}{padding})";
    }

    private string MaxPool2D() => Pool("MaxPool2D");

    private string AveragePool2D() => Pool("AveragePool2D");

    private string Pool(string kind)
    {
        (int height, int width) = Window(3);
        int stride = Size(1, 3);
        (string padding, int rows, int columns) = _random.Next(3) switch
        {
            0 => (", Padding = Padding.Same", Same(_shape[0], stride), Same(_shape[1], stride)),
            1 when height > 1 && width > 1 =>
                (", PaddingHeight = 1, PaddingWidth = 1", Slide(_shape[0] + 2, height, stride), Slide(_shape[1] + 2, width, stride)),
            _ => ("", Slide(_shape[0], height, stride), Slide(_shape[1], width, stride)),
        };
        _shape = [rows, columns, Features];
        return $"{kind}({height}, {width}, Stride = {stride}{padding})";
    }

    private (int Height, int Width) Window(int most) => (Size(1, Math.Min(most, _shape[0])), Size(1, Math.Min(most, _shape[1])));

    private int Units(int units)
    {
        _shape = [units];
        return units;
    }

    private static int Slide(int size, int window, int stride) => (size - window) / stride + 1;

    private static int Same(int size, int stride) => (size + stride - 1) / stride;

    private string Any(params string[] activations) => "Activation." + activations[_random.Next(activations.Length)];

    private string Flag() => _random.Next(2) == 0 ? "true" : "false";

    private int Size(int least, int most) => _random.Next(least, most + 1);
}

namespace NetGen.Tests.Reference;

/// <summary>One layer of a <see cref="NaiveSequenceNetwork"/>.</summary>
/// <param name="Kind">SimpleRnn, Lstm, Gru or Dense.</param>
/// <param name="Units">Its units.</param>
/// <param name="Function">The activation of a SimpleRnn or a dense layer.</param>
/// <param name="EveryStep">Whether every state goes out.</param>
internal sealed record NaiveLayer(string Kind, int Units, Activation Function = Activation.Tanh, bool EveryStep = false);

/// <summary>Recurrent layers, then dense ones, in double precision. Its gradients are central differences: they share no formula with any other.</summary>
internal sealed class NaiveSequenceNetwork(int steps, NaiveLayer[] layers, double[] parameters)
{
    private const double Step = 1e-5;

    public double[] Forward(double[] x)
    {
        int used = 0;
        double[][] rows = [.. x.Chunk(x.Length / steps)];
        foreach (NaiveLayer layer in layers)
        {
            if (layer.Kind != "Dense")
            {
                double[][] states = NaiveRecurrence.States(
                    layer.Kind, z => NaiveActivation.Values(layer.Function, [z])[0], rows, layer.Units, Next);
                rows = layer.EveryStep ? states : [states[^1]];
                continue;
            }

            double[] flat = [.. rows.SelectMany(row => row)];
            double[] w = Next(layer.Units * flat.Length);
            double[] b = Next(layer.Units);
            double[] z = [.. b.Select((bias, unit) => bias + flat.Select((value, k) => w[unit * flat.Length + k] * value).Sum())];
            rows = [NaiveActivation.Values(layer.Function, z)];
        }

        Assert.Equal(parameters.Length, used);
        return [.. rows.SelectMany(row => row)];

        double[] Next(int count)
        {
            used += count;
            return parameters[(used - count)..used];
        }
    }

    /// <summary>The mean over samples and outputs of the squared error.</summary>
    public double Loss(double[][] x, double[][] t) =>
        x.Zip(t, (input, target) => Forward(input).Zip(target, (y, wanted) => (y - wanted) * (y - wanted)).Average()).Average();

    /// <summary>The derivative of the loss by one parameter.</summary>
    public double ParameterGradient(int index, double[][] x, double[][] t) => Difference(ref parameters[index], x, t);

    /// <summary>The derivative of the loss by one input.</summary>
    public double InputGradient(int sample, int index, double[][] x, double[][] t) => Difference(ref x[sample][index], x, t);

    private double Difference(ref double variable, double[][] x, double[][] t)
    {
        double value = variable;
        variable = value + Step;
        double above = Loss(x, t);
        variable = value - Step;
        double below = Loss(x, t);
        variable = value;
        return (above - below) / (2 * Step);
    }
}

namespace NetGen.Tests.Reference;

/// <summary>Recurrent layers in double precision, written as their formulas are: the oracle for emitted ones.</summary>
internal static class NaiveRecurrence
{
    /// <summary>The states after each step, [steps][units].</summary>
    /// <param name="kind">SimpleRnn, Lstm or Gru.</param>
    /// <param name="function">The activation of a SimpleRnn.</param>
    /// <param name="x">[steps][features].</param>
    /// <param name="units">The length of a state.</param>
    /// <param name="next">Takes the next so many parameters: W, U, b, c.</param>
    public static double[][] States(
        string kind, Func<double, double> function, double[][] x, int units, Func<int, double[]> next)
    {
        int gates = kind switch { "SimpleRnn" => 1, "Gru" => 3, _ => 4 };
        double[] w = next(gates * units * x[0].Length);
        double[] u = next(gates * units * units);
        double[] b = next(gates * units);
        double[] c = next(gates * units);
        double[] h = new double[units];
        double[] s = new double[units];
        double[][] states = new double[x.Length][];
        for (int t = 0; t < x.Length; t++)
        {
            double[] g = Product(w, x[t], b);
            double[] q = Product(u, h, c);
            double[] after = new double[units];
            for (int j = 0; j < units; j++)
            {
                switch (kind)
                {
                    case "SimpleRnn":
                        after[j] = function(g[j] + q[j]);
                        break;
                    case "Gru":
                        double r = Sigmoid(g[j] + q[j]);
                        double z = Sigmoid(g[units + j] + q[units + j]);
                        double n = Math.Tanh(g[2 * units + j] + r * q[2 * units + j]);
                        after[j] = (1 - z) * n + z * h[j];
                        break;
                    default:
                        double input = Sigmoid(g[j] + q[j]);
                        double forget = Sigmoid(g[units + j] + q[units + j]);
                        double candidate = Math.Tanh(g[2 * units + j] + q[2 * units + j]);
                        s[j] = forget * s[j] + input * candidate;
                        after[j] = Sigmoid(g[3 * units + j] + q[3 * units + j]) * Math.Tanh(s[j]);
                        break;
                }
            }

            h = after;
            states[t] = h;
        }

        return states;
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private static double[] Product(double[] w, double[] x, double[] b) =>
        [.. b.Select((bias, row) => bias + Enumerable.Range(0, x.Length).Sum(k => w[row * x.Length + k] * x[k]))];
}

namespace NetGen.Tests.Optimizers;

/// <summary>One parameter's optimizer as PyTorch's documentation writes it down, in double precision.</summary>
internal static class OptimizerReference
{
    /// <summary>A step: the parameter, its gradient and the number of the step give the new parameter.</summary>
    public delegate double Rule(double p, double g, int step);

    public static Rule Sgd(double rate, double momentum = 0, bool nesterov = false, double decay = 0)
    {
        double b = 0;
        return (p, g, step) =>
        {
            g += decay * p;
            if (momentum == 0)
            {
                return p - rate * g;
            }

            b = step == 1 ? g : momentum * b + g;
            return p - rate * (nesterov ? g + momentum * b : b);
        };
    }

    public static Rule Adagrad(double rate, double epsilon, double decay, double rateDecay, double initial)
    {
        double sum = initial;
        return (p, g, step) =>
        {
            g += decay * p;
            sum += g * g;
            return p - rate / (1 + (step - 1) * rateDecay) * g / (Math.Sqrt(sum) + epsilon);
        };
    }

    public static Rule RMSProp(double rate, double alpha, double epsilon, double momentum, double decay, bool centered)
    {
        double v = 0;
        double mean = 0;
        double b = 0;
        return (p, g, _) =>
        {
            g += decay * p;
            v = alpha * v + (1 - alpha) * g * g;
            double variance = v;
            if (centered)
            {
                mean = alpha * mean + (1 - alpha) * g;
                variance -= mean * mean;
            }

            double step = g / (Math.Sqrt(variance) + epsilon);
            if (momentum == 0)
            {
                return p - rate * step;
            }

            b = momentum * b + step;
            return p - rate * b;
        };
    }

    public static Rule Adam(double rate, double beta1, double beta2, double epsilon, double decay, bool decoupled)
    {
        double m = 0;
        double v = 0;
        return (p, g, step) =>
        {
            if (decoupled)
            {
                p -= rate * decay * p;
            }
            else
            {
                g += decay * p;
            }

            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            double mHat = m / (1 - Math.Pow(beta1, step));
            double vHat = v / (1 - Math.Pow(beta2, step));
            return p - rate * mHat / (Math.Sqrt(vHat) + epsilon);
        };
    }
}

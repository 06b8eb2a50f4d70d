using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Compares the gradients of a network with finite differences of its loss, tensor by tensor.</summary>
internal sealed class GradientChecker<TNetwork, TLoss>
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    private readonly Trainer<TNetwork, TLoss, Sgd> _gradients;
    private readonly Trainer<TNetwork, TLoss, Sgd> _losses;
    private readonly ParameterList _parameters;
    private readonly AlignedBuffer _buffer;
    private readonly float[] _inputs;
    private readonly float[] _targets;

    public GradientChecker(INetwork<TNetwork> network, TLoss loss, float[] inputs, float[] targets, int seed)
    {
        // Trainers with the same seed at the same step drop the same values; the second one computes only losses, so backpropagation is
        // skipped.
        _gradients = new Trainer<TNetwork, TLoss, Sgd>(network, loss, new Sgd(1), seed) { ChecksFinite = true };
        _losses = new Trainer<TNetwork, TLoss, Sgd>(network, loss, new Sgd(1), seed);
        foreach (TensorSettings tensor in _losses.ParameterSettings)
        {
            tensor.IsFrozen = true;
        }

        _buffer = network.Memory.Parameters;
        _parameters = new ParameterList(_buffer, TNetwork.Layout);
        _inputs = inputs;
        _targets = targets;
    }

    /// <summary>Checks all tensors; the parameters are restored afterwards, even after an exception.</summary>
    /// <param name="perTensor">The number of values to check in each tensor.</param>
    /// <param name="tolerance">The maximum error, relative to a tensor's largest gradient.</param>
    /// <param name="random">Chooses the values.</param>
    public GradientCheckResult Check(int perTensor, double tolerance, SeededRandom random)
    {
        float[] before = _buffer.Span.ToArray();
        try
        {
            double loss = _gradients.ComputeGradients(_inputs, _targets);
            if (!double.IsFinite(loss))
            {
                throw new ArithmeticException($"The loss of {TNetwork.Name} on these samples is {loss}, so its gradients cannot be checked.");
            }

            return new GradientCheckResult(
                TNetwork.Name, loss,
                [
                    .. Enumerable.Range(0, _parameters.Count).Where(i => _parameters[i].Role != ParameterRole.Statistic)
                        .Select(i => CheckTensor(_parameters[i], _gradients.Gradients[i].ToArray(), loss, perTensor, tolerance, random)),
                ]);
        }
        finally
        {
            before.CopyTo(_buffer.Span);
        }
    }

    private TensorGradientCheck CheckTensor(
        Parameter tensor, float[] analytic, double loss, int perTensor, double tolerance, SeededRandom random)
    {
        double greatest = analytic.Max(Math.Abs);
        int[] places = Choose(analytic, perTensor, random);
        CheckedPlace[] checks = new CheckedPlace[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            float gradient = analytic[places[i]];
            ref float parameter = ref tensor[places[i] / tensor.Columns, places[i] % tensor.Columns];
            checks[i] = new CheckedPlace(gradient, NumericDerivative.Of(
                ref parameter, loss, () => _losses.ComputeGradients(_inputs, _targets),
                difference => CheckedPlace.IsSettled(gradient, difference, tolerance * greatest)));
        }

        // If all gradients are wrongly 0, the differences provide the scale.
        double scale = Math.Max(greatest, checks.Max(check => check.Magnitude));
        CheckVerdict[] verdicts = [.. checks.Select(check => check.Judge(tolerance, scale))];
        int worst = Array.IndexOf(verdicts, verdicts.MaxBy(verdict => verdict.Excess));
        return new TensorGradientCheck(
            tensor.Name, tensor.Count, places.Length, verdicts.Count(verdict => verdict.IsUnclear), verdicts.Count(verdict => verdict.IsWrong),
            Row: places[worst] / tensor.Columns, Column: places[worst] % tensor.Columns, analytic[places[worst]], verdicts[worst].Numeric,
            scale == 0 ? 0 : Math.Abs(analytic[places[worst]] - verdicts[worst].Numeric) / scale);
    }

    /// <summary>Chooses the places to check, in order: all, or the one with the largest gradient and random others.</summary>
    private static int[] Choose(float[] analytic, int count, SeededRandom random)
    {
        int[] places = [.. Enumerable.Range(0, analytic.Length)];
        if (places.Length <= count)
        {
            return places;
        }

        int largest = places.MaxBy(place => Math.Abs(analytic[place]));
        (places[0], places[largest]) = (places[largest], places[0]);
        random.Shuffle(places.AsSpan(1));
        return [.. places[..count].Order()];
    }
}

using System.Globalization;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private const double NormEpsilon = 1e-6;

    private GradientClipping _clipping;
    private bool _recordsNorms;

    /// <summary>
    /// The limit on the gradients of each step, by whichever method it is taken; none at first. It may be changed between steps.
    /// <see cref="ApplyGradients"/> limits what it finds in <see cref="Gradients"/>, in place.
    /// </summary>
    /// <remarks>A step with a limit stores the gradients, measures and limits them, and then updates: a little slower than a step that hands
    /// them on as they arise, and the same bits while nothing exceeds the limit.</remarks>
    public GradientClipping GradientClipping
    {
        get => _clipping;
        set
        {
            _clipping = value;
            ChooseKind();
        }
    }

    /// <summary>Whether each step measures the norms of its gradients for <see cref="GradientNorms"/>, as it does with
    /// <see cref="GradientClipping"/> in any case; off at first, since gradients are then stored and walked over once more.</summary>
    public bool RecordsGradientNorms
    {
        get => _recordsNorms;
        set
        {
            _recordsNorms = value;
            ChooseKind();
        }
    }

    /// <summary>
    /// The norms of the last gradients that were measured: those of a step, before clipping; those that ComputeGradients has stored; and then, since
    /// you may have changed them, those that <see cref="ApplyGradients"/> has found.
    /// </summary>
    public GradientNorms GradientNorms { get; } = new(TNetwork.Layout);

    private void MeasureGradients()
    {
        if (_recordsNorms || _clipping != GradientClipping.None)
        {
            _step.Measure(GradientNorms);
        }
    }

    /// <summary>Measures and limits the stored gradients; throws before anything has changed if there is no limiting them.</summary>
    private void ClipGradients()
    {
        MeasureGradients();
        if (_clipping.MaxNorm is { } maxNorm)
        {
            double norm = GradientNorms.Total;
            if (!double.IsFinite(norm))
            {
                ThrowNotFinite(norm, maxNorm);
            }

            if (maxNorm / (norm + NormEpsilon) is < 1 and double factor)
            {
                Clipping.Scale(ref _step.Gradients.First, (float)factor, TNetwork.ParameterLength);
            }
        }
        else if (_clipping.MaxValue is { } limit)
        {
            Clipping.Clamp(ref _step.Gradients.First, limit, TNetwork.ParameterLength);
        }
    }

    private void ThrowNotFinite(double norm, float maxNorm)
    {
        int[] tensors = [.. Enumerable.Range(0, TNetwork.Layout.Length).Where(i => !double.IsFinite(GradientNorms[i]))];
        throw Diverged(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the gradients of {TNetwork.Name} have a norm of {norm}, which cannot be scaled to {maxNorm}: " +
                $"{string.Join(", ", tensors.Select(i => TNetwork.Layout[i].Name))} have gradients that are not finite"),
            TNetwork.Layout[tensors[0]].Layer);
    }
}

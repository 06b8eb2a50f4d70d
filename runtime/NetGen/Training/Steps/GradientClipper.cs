using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Measures and clips the gradients of a step between backpropagation and update.</summary>
/// <param name="layout">The tensors of the network.</param>
internal sealed class GradientClipper(ImmutableArray<ParameterLayout> layout)
{
    private const double NormEpsilon = 1e-6;

    private GradientClipping _limit;
    private bool _recordsNorms;

    /// <summary>The limit.</summary>
    public GradientClipping Limit
    {
        get => _limit;
        set
        {
            _limit = value;
            IsActive = _recordsNorms || _limit != GradientClipping.None;
        }
    }

    /// <summary>Whether norms are measured even without a limit.</summary>
    public bool RecordsNorms
    {
        get => _recordsNorms;
        set
        {
            _recordsNorms = value;
            IsActive = _recordsNorms || _limit != GradientClipping.None;
        }
    }

    /// <summary>Whether gradients are measured or clipped: then steps must store them before applying them.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The norms measured last, before clipping.</summary>
    public GradientNorms Norms { get; } = new(layout);

    /// <summary>Measures the gradients that a step has stored.</summary>
    public void Measure(TrainingStep step)
    {
        if (IsActive)
        {
            step.Measure(Norms);
        }
    }

    /// <summary>Measures and clips the gradients that a step has stored.</summary>
    /// <returns>Whether they could be clipped; false, without a change, if their norm is limited and is infinite or NaN.</returns>
    public bool TryClip(TrainingStep step)
    {
        Measure(step);
        AlignedBuffer gradients = step.Gradients;
        if (_limit.MaxNorm is { } maxNorm)
        {
            double norm = Norms.Total;
            if (!double.IsFinite(norm))
            {
                return false;
            }

            if (maxNorm / (norm + NormEpsilon) is < 1 and double factor)
            {
                Clipping.Scale(ref gradients.First, (float)factor, gradients.Length);
            }
        }
        else if (_limit.MaxValue is { } maxValue)
        {
            Clipping.Clamp(ref gradients.First, maxValue, gradients.Length);
        }

        return true;
    }
}

using NetGen.Lanes;

namespace NetGen.Tests.Training;

/// <summary>A loss that stays finite, and whose gradient on each output is its target: for gradients that are not finite.</summary>
internal readonly struct GradientOfTargets : IElementwiseLoss
{
    public static bool Fits(Activation output) => true;

    public static bool GradientIsOnLogits => false;

    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        derivative = t;
        return a;
    }
}

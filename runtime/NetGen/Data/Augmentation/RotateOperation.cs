using NetGen.Lanes;

namespace NetGen;

/// <summary>Turns the picture about its center.</summary>
internal sealed class RotateOperation(double degrees) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        (double sine, double cosine) = Trigonometry.SineAndCosine(random.Between(-degrees, degrees));
        map.Rotate(sine, cosine);
    }
}

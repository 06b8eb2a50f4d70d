using NetGen.Lanes;

namespace NetGen;

/// <summary>Shears the image along its rows.</summary>
internal sealed class ShearOperation(double degrees) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        (double sine, double cosine) = Trigonometry.SineAndCosine(random.Between(-degrees, degrees));
        map.Shear(sine / cosine);
    }
}

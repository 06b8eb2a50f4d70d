using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

public class InverseErfTests
{
    /// <summary>The bound that its documentation states, on every 101st number that UniformField gives.</summary>
    [Fact]
    public void InvertsTheErrorFunction()
    {
        double worst = 0;
        for (int i = 1 - (1 << 23); i < 1 << 23; i += 202)
        {
            float x = i / (float)(1 << 23);
            LanesN lanes = InverseErf.Of(LanesN.Create(x));
            double y = Unsafe.As<LanesN, float>(ref lanes);

            // One step of Newton's method from there is the root, as far as a float can tell.
            double step = (References.Erf(y) - x) / (2 / Math.Sqrt(Math.PI) * Math.Exp(-y * y));
            worst = Math.Max(worst, Math.Abs(step / y));
        }

        Assert.True(worst < 6e-7, $"{worst}");
    }
}

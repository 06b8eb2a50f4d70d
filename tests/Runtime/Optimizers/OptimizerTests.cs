using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Optimizers;

public sealed class OptimizerTests
{
    [Fact]
    public void SgdFollowsItsDefinition()
    {
        Check(new Sgd(3), () => OptimizerReference.Sgd(3));
        Check(new Sgd(0.1, momentum: 0.9), () => OptimizerReference.Sgd(0.1, 0.9));
        Check(new Sgd(0.1, 0.9, nesterov: true), () => OptimizerReference.Sgd(0.1, 0.9, true));
        Check(new Sgd(0.1, weightDecay: 0.5), () => OptimizerReference.Sgd(0.1, decay: 0.5));
        Check(new Sgd(0.1, 0.5, true, 0.25), () => OptimizerReference.Sgd(0.1, 0.5, true, 0.25));
        Check(new Sgd(0.2, 0.5, weightDecay: 0.25), () => OptimizerReference.Sgd(0.1, 0.5, decay: 0.25), factor: 0.5f);
    }

    [Fact]
    public void AdagradFollowsItsDefinition()
    {
        Check(new Adagrad(), () => OptimizerReference.Adagrad(0.01, 1e-10, 0, 0, 0));
        Check(new Adagrad(0.1, 0.01, 0.2, 0.3, 0.4), () => OptimizerReference.Adagrad(0.1, 0.01, 0.2, 0.3, 0.4));
        Check(new Adagrad(0.1), () => OptimizerReference.Adagrad(0.025, 1e-10, 0, 0, 0), factor: 0.25f);
    }

    [Fact]
    public void RMSPropFollowsItsDefinition()
    {
        Check(new RMSProp(), () => OptimizerReference.RMSProp(0.01, 0.99, 1e-8, 0, 0, false));
        Check(new RMSProp(0.02, 0.9, 1e-3, 0.5, 0.1), () => OptimizerReference.RMSProp(0.02, 0.9, 1e-3, 0.5, 0.1, false));
        // Centered, with an epsilon that keeps the first steps' tiny variance from magnifying the rounding of single precision.
        Check(new RMSProp(0.02, 0.9, 0.1, centered: true), () => OptimizerReference.RMSProp(0.02, 0.9, 0.1, 0, 0, true));
        Check(
            new RMSProp(0.02, 0.9, 0.1, 0.5, 0.1, centered: true),
            () => OptimizerReference.RMSProp(0.02, 0.9, 0.1, 0.5, 0.1, true));
        Check(new RMSProp(0.04), () => OptimizerReference.RMSProp(0.01, 0.99, 1e-8, 0, 0, false), factor: 0.25f);
    }

    [Fact]
    public void AdamFollowsItsDefinition()
    {
        Check(new Adam(), () => OptimizerReference.Adam(0.001, 0.9, 0.999, 1e-8, 0, false));
        Check(new Adam(0.1, 0.5, 0.8, 0.01, 0.3), () => OptimizerReference.Adam(0.1, 0.5, 0.8, 0.01, 0.3, false));
        Check(new Adam(0.04), () => OptimizerReference.Adam(0.01, 0.9, 0.999, 1e-8, 0, false), factor: 0.25f);
    }

    [Fact]
    public void AdamWFollowsItsDefinition()
    {
        Check(new AdamW(), () => OptimizerReference.Adam(0.001, 0.9, 0.999, 1e-8, 0.01, true));
        Check(new AdamW(0.1, 0.5, 0.8, 0.01, 0.3), () => OptimizerReference.Adam(0.1, 0.5, 0.8, 0.01, 0.3, true));
        // The factor acts on the decay too.
        Check(new AdamW(0.4, weightDecay: 0.5), () => OptimizerReference.Adam(0.1, 0.9, 0.999, 1e-8, 0.5, true), factor: 0.25f);
    }

    [Fact]
    public void AdamsFirstStepIsTheLearningRateAgainstTheGradientsSign()
    {
        float[] before = [1, 1, 1, 1, .. new float[12]];
        float[] parameters = [.. before];
        float[] gradients = [0.5f, -20, 1e-3f, 0, .. new float[12]];
        float[] state = new float[32];
        var adam = new Adam(0.125);
        adam.Prepare(1, 1);
        ParameterUpdate.Apply(ref adam, ref parameters[0], ref gradients[0], ref state[0], 16, 16);
        Assert.Equal(0.875f, parameters[0], 1e-6f);
        Assert.Equal(1.125f, parameters[1], 1e-6f);
        Assert.Equal(0.875f, parameters[2], 2e-6f);
        Assert.Equal(before[3..], parameters[3..]);
    }

    [Fact]
    public void ChangingTheLearningRateChangesTheSteps()
    {
        Assert.Equal(OptimizerRun.Run(new Sgd(0.5)), OptimizerRun.Run(new Sgd(1) { LearningRate = 0.5f }));
        Assert.Equal(OptimizerRun.Run(new Adam(0.5)), OptimizerRun.Run(new Adam { LearningRate = 0.5f }));
        Assert.Equal(OptimizerRun.Run(new AdamW(0.5)), OptimizerRun.Run(new AdamW { LearningRate = 0.5f }));
        Assert.Equal(OptimizerRun.Run(new Adagrad(0.5)), OptimizerRun.Run(new Adagrad { LearningRate = 0.5f }));
        Assert.Equal(OptimizerRun.Run(new RMSProp(0.5)), OptimizerRun.Run(new RMSProp { LearningRate = 0.5f }));
    }

    [Fact]
    public void ACenteredVarianceBelowZeroDoesNotBecomeNaN()
    {
        // With a constant gradient and much memory of few steps v - m^2 comes out as 0 or slightly negative.
        float[] gradients = [.. Enumerable.Range(0, 16).Select(i => 0.1f + 0.37f * i)];
        float[] parameters = new float[16];
        float[] state = new float[32];
        for (int step = 1; step <= 200; step++)
        {
            var rule = new RMSProp(1e-4, alpha: 0.1, centered: true);
            rule.Prepare(step, 1);
            ParameterUpdate.Apply(ref rule, ref parameters[0], ref gradients[0], ref state[0], 16, 16);
        }

        Assert.Contains(Enumerable.Range(0, 16), i => state[i] - state[16 + i] * state[16 + i] < 0);
        Assert.All(parameters, p => Assert.True(float.IsFinite(p)));
    }

    [Fact]
    public void StoreGradientStoresTheGradientsAndNothingElse()
    {
        float[] parameters = OptimizerRun.InitialParameters();
        float[] gradients = OptimizerRun.Gradients(1);
        float[] stored = new float[OptimizerRun.Length];
        var store = default(StoreGradient);
        store.Prepare(1, 1);
        ParameterUpdate.Apply(
            ref store, ref parameters[0], ref gradients[0], ref stored[0], OptimizerRun.Length, OptimizerRun.Length);
        Assert.Equal(gradients, stored);
        Assert.Equal(OptimizerRun.InitialParameters(), parameters);
    }

    [Fact]
    public void AFlatUpdateTouchesNoMoreThanItsLength()
    {
        float[] parameters = OptimizerRun.InitialParameters();
        float[] gradients = OptimizerRun.Gradients(1);
        var sgd = new Sgd(1);
        sgd.Prepare(1, 1);
        ParameterUpdate.Apply(ref sgd, ref parameters[16], ref gradients[16], ref Unsafe.NullRef<float>(), 0, 16);
        float[] before = OptimizerRun.InitialParameters();
        Assert.Equal(before[..16], parameters[..16]);
        Assert.Equal(before[32..], parameters[32..]);
        Assert.Equal(before[16..32].Zip(gradients[16..32], (p, g) => p - g), parameters[16..32]);
    }

    [Fact]
    public void AnOptimizerOfOnesOwnWorksLikeTheBuiltInOnes()
    {
        float[] expected = OptimizerRun.InitialParameters();
        for (int step = 1; step <= OptimizerRun.Steps; step++)
        {
            float[] gradients = OptimizerRun.Gradients(step);
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] -= 0.25f * Math.Sign(gradients[i]);
            }
        }

        Assert.Equal(expected, OptimizerRun.Run(new SignDescent { LearningRate = 0.25f }));
    }

    /// <summary>Against the reference, with the same bits by every vector width, and with padding that stays 0.</summary>
    private static void Check<TOptimizer>(TOptimizer optimizer, Func<OptimizerReference.Rule> reference, float factor = 1)
        where TOptimizer : struct, IOptimizer
    {
        float[] actual = OptimizerRun.Run(optimizer, factor);
        Assert.Equal(Bits(actual), Bits(OptimizerRun.Run<TOptimizer, Lanes512>(optimizer, factor)));
        Assert.Equal(Bits(actual), Bits(OptimizerRun.Run<TOptimizer, LanesN>(optimizer, factor)));
        float[] initial = OptimizerRun.InitialParameters();
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < OptimizerRun.Parameters; i++)
        {
            OptimizerReference.Rule rule = reference();
            double p = initial[i];
            for (int step = 1; step <= OptimizerRun.Steps; step++)
            {
                p = rule(p, OptimizerRun.Gradients(step)[i], step);
            }

            largest = Math.Max(largest, Math.Abs(p));
            worst = Math.Max(worst, Math.Abs(p - actual[i]));
        }

        Assert.InRange(worst / largest, 0, 1e-6);
        Assert.All(actual[OptimizerRun.Parameters..], p => Assert.Equal(0, BitConverter.SingleToInt32Bits(p)));
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    /// <summary>A user's rule: a step of the learning rate against the sign of the gradient.</summary>
    private struct SignDescent : IOptimizer
    {
        private float _rate;

        public readonly int StateCount => 0;

        public double LearningRate { get; set; }

        public void Prepare(long step, double factor) => _rate = (float)(LearningRate * factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
            where TLanes : struct, ILanes<TLanes>
        {
            TLanes zero = TLanes.Create(0);
            TLanes rate = TLanes.Create(_rate);
            TLanes down = TLanes.Select(TLanes.GreaterThan(gradient, zero), -rate, zero);
            TLanes step = TLanes.Select(TLanes.LessThan(gradient, zero), rate, down);
            (TLanes.Load(ref parameter) + step).Store(ref parameter);
        }
    }
}

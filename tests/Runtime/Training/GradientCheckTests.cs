using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Lanes;
using NetGen.Tests.Layers.Convolution;
using NetGen.Tests.Layers.Recurrent;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>The check of gradients for users: right networks of every kind pass, wrong losses do not, and nothing stays changed.</summary>
public sealed class GradientCheckTests
{
    [Fact]
    public void DenseNetworksPass()
    {
        Passes(new ReLUNet(1), Loss.BinaryCrossEntropy);
        Passes(new LeakyReLUNet(1), Loss.MeanSquaredError);
        Passes(new EluNet(1), Loss.MeanAbsoluteError);
        Passes(new GeluNet(1), Loss.Huber(0.3f));
        Passes(new SiluNet(1), Loss.BinaryCrossEntropy.WithLabelSmoothing(0.1));
        Passes(new SoftplusNet(1), Loss.BinaryCrossEntropy);
        Passes(new OptimizerNet(1), Loss.BinaryCrossEntropyWithLogits);
        Passes(new OptimizerNet(1), Loss.CrossEntropy.WithLabelSmoothing(0.1));
        Passes(new SoftmaxLossNet(1), Loss.CrossEntropy);
        Passes(new MaxoutNet(1), Loss.MeanSquaredError);
    }

    [Fact]
    public void ConvolutionsAndPoolingPass()
    {
        Passes(new ConvValidNet(1), Loss.MeanSquaredError);
        Passes(new ConvSameNet(1), Loss.CrossEntropy);
        Passes(new ConvOfSteps(1), Loss.MeanSquaredError);
        Passes(new MaxPoolNet(1), Loss.CrossEntropy);
        Passes(new AveragePoolNet(1), Loss.MeanSquaredError);
    }

    [Fact]
    public void RecurrentNetworksPass()
    {
        Passes(new RnnTanhNet(1), Loss.CrossEntropy);
        Passes(new RnnReLUNet(1), Loss.CrossEntropy);
        Passes(new LstmNet(1), Loss.CrossEntropy);
        Passes(new GruNet(1), Loss.MeanSquaredError);
        Passes(new StackOfThree(1), Loss.MeanSquaredError);
    }

    /// <summary>Dropout drops the same in every evaluation, batch normalization keeps its running statistics.</summary>
    [Fact]
    public void DropoutAndBatchNormalizationPass()
    {
        Passes(new DropoutNet(1), Loss.MeanSquaredError);
        Passes(new DropoutImageNet(1), Loss.BinaryCrossEntropy);
        Passes(new BatchNormNet(1), Loss.CrossEntropy);
        Passes(new BatchNormImageNet(1), Loss.BinaryCrossEntropy);
        Passes(new RegularisedRecurrentNet(1), Loss.BinaryCrossEntropy);
        Passes(new RegularisedNet(1), Loss.CrossEntropy);
    }

    /// <summary>A bias of 0 before a ReLU whose inputs are 0 is at the kink itself.</summary>
    [Fact]
    public void AKinkAtThePlaceItselfIsUnclearAndNotWrong()
    {
        ReLUNet net = new(1);
        GradientCheckResult result = net.CheckGradients(Loss.MeanSquaredError, new float[15], new float[9]);
        Assert.True(result.IsCorrect, result.ToString());
        Assert.Equal(7, result.Tensors[1].Unclear);
        Assert.Equal(0, result.Tensors[0].Unclear);
    }

    [Fact]
    public void AWrongLossFailsInEveryTensor()
    {
        foreach (float factor in new[] { 0f, 0.9f, -1f, 30f })
        {
            SigmoidNet net = new(1);
            GradientCheckResult result = Check(net, new ScaledSlope(factor));
            Assert.False(result.IsCorrect);
            Assert.All(result.Tensors, tensor => Assert.False(tensor.IsCorrect, $"{factor}: {tensor}"));
            InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(result.ThrowIfWrong);
            Assert.Contains("SigmoidNet", thrown.Message);
            Assert.Contains("W1, b1, W2, b2", thrown.Message);
            Assert.Contains(result.ToString(), thrown.Message);
        }

        GradientCheckResult right = Check(new SigmoidNet(1), new ScaledSlope(1));
        right.ThrowIfWrong();
        Assert.All(right.Tensors, tensor => Assert.InRange(tensor.RelativeError, 0, 1e-3));
    }

    /// <summary>A slope that is wrong for one output only is wrong at that output's weights, and below.</summary>
    [Fact]
    public void TheWorstPlaceIsWhereTheGradientIsWrong()
    {
        GradientCheckResult result = Check(new OptimizerNet(1), new WrongAtOneOutput());
        TensorGradientCheck last = result.Tensors[^1];
        Assert.Equal((5, 1, 3, 0), (last.Checked, last.Wrong, last.Row, last.Column));
        Assert.Equal(1.5 * last.Numeric, last.Analytic, 0.01 * Math.Abs(last.Analytic));
        Assert.All(result.Tensors, tensor => Assert.False(tensor.IsCorrect));
    }

    [Fact]
    public void LabelsAndDataSetsAreCheckedAlike()
    {
        (float[] x, _) = Batch<OptimizerNet.Passes>(6);
        int[] labels = [0, 1, 2, 3, 4, 0];
        OptimizerNet net = new(1);
        string expected = net.CheckGradients(Loss.CrossEntropy, x, OneHot.Encode(labels, 5)).ToString();
        Assert.Equal(expected, net.CheckGradients(Loss.CrossEntropy, x, labels).ToString());
        Assert.Equal(expected, net.CheckGradients(Loss.CrossEntropy, Dataset.FromFloats(x, 8, labels, 5)).ToString());
    }

    [Fact]
    public void OfLargeTensorsSomePlacesAreChosenByTheSeed()
    {
        (float[] x, float[] t) = Batch<OptimizerNet.Passes>(6);
        OptimizerNet net = new(1);
        GradientCheckResult result = net.CheckGradients(Loss.CrossEntropy, x, t, perTensor: 10);
        Assert.Equal([10, 10, 10, 5], result.Tensors.Select(tensor => tensor.Checked));
        Assert.Equal([160, 20, 100, 5], result.Tensors.Select(tensor => tensor.Count));
        Assert.Equal(result.ToString(), net.CheckGradients(Loss.CrossEntropy, x, t, perTensor: 10).ToString());
        Assert.NotEqual(result.ToString(), net.CheckGradients(Loss.CrossEntropy, x, t, perTensor: 10, seed: 1).ToString());
    }

    [Fact]
    public void ParametersAreRestoredWhenSomethingThrows()
    {
        BatchNormNet net = new(1);
        float[] before = net.Parameters.ToArray();
        (float[] x, float[] t) = Batch<BatchNormNet.Passes>(5);
        Assert.Throws<NotFiniteNumberException>(() => net.CheckGradients(new ThrowsLater(new int[1]), x, t));
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        OptimizerNet net = new(1);
        Assert.Throws<ArgumentOutOfRangeException>(
            "perTensor", () => net.CheckGradients(Loss.CrossEntropy, new float[8], new float[5], perTensor: 0));
        Assert.Throws<ArgumentOutOfRangeException>(
            "tolerance", () => net.CheckGradients(Loss.CrossEntropy, new float[8], new float[5], tolerance: 0));
        Assert.Throws<ArgumentException>("targets", () => net.CheckGradients(Loss.CrossEntropy, new float[8], new float[4]));
        Assert.Throws<ArgumentException>("labels", () => net.CheckGradients(Loss.CrossEntropy, new float[8], [5]));
#pragma warning disable NETGEN015 // The editor says so already.
        Assert.Throws<ArgumentException>(() => net.CheckGradients(Loss.BinaryCrossEntropy, new float[8], new float[5]));
#pragma warning restore NETGEN015
        net.Parameters[0][0] = float.NaN;
        Assert.Contains("is NaN", Assert.Throws<ArithmeticException>(() => net.CheckGradients(Loss.CrossEntropy, new float[8], [0])).Message);
    }

    private static void Passes<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        float[] before = [.. network.Memory.Parameters.Span];
        GradientCheckResult result = Check(network, loss);
        Assert.True(result.IsCorrect, $"{TNetwork.Name}, {typeof(TLoss).Name}:\n{result}");
        Assert.True(
            2 * result.Tensors.Sum(tensor => tensor.Unclear) < result.Tensors.Sum(tensor => tensor.Checked),
            $"{TNetwork.Name}, {typeof(TLoss).Name}:\n{result}");
        Assert.Equal(before.Select(BitConverter.SingleToInt32Bits), network.Memory.Parameters.Span.ToArray().Select(BitConverter.SingleToInt32Bits));
    }

    private static GradientCheckResult Check<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        (float[] x, float[] t) = Batch<TNetwork>(6);
        return network.CheckGradients(loss, x, t);
    }

    /// <summary>Inputs between -1 and 1, and targets that add up to 1.</summary>
    private static (float[] X, float[] T) Batch<TNetwork>(int count)
        where TNetwork : struct, INetworkPasses
    {
        Samples t = new(count, TNetwork.OutputSize, seed: 9, 0.1f, 1);
        t.Normalize();
        return (new Samples(count, TNetwork.InputSize, seed: 8, -1, 1).Span.ToArray(), t.Span.ToArray());
    }

    /// <summary>The squared error with a slope that is right for a factor of 1.</summary>
    private readonly struct ScaledSlope(float factor) : IElementwiseLoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => true;

        public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

        public T Term<T>(T z, T a, T t, out T derivative)
            where T : struct, ILanes<T>
        {
            T error = a - t;
            derivative = T.Create(2 * factor) * error;
            return error * error;
        }
    }

    /// <summary>The squared error whose slope at output 3 is half as large again.</summary>
    private readonly struct WrongAtOneOutput : ILoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => true;

        public void Evaluate(in LossBatch batch)
        {
            ElementwiseLoss.Evaluate(Loss.MeanSquaredError, in batch);
            Span<float> gradients = MemoryMarshal.CreateSpan(ref batch.Gradients, batch.Count * batch.Stride);
            for (int row = 0; row < batch.Count; row++)
            {
                gradients[row * batch.Stride + 3] *= 1.5f;
            }
        }
    }

    /// <summary>The squared error, which throws in the tenth evaluation.</summary>
    private readonly struct ThrowsLater(int[] evaluations) : ILoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => true;

        public void Evaluate(in LossBatch batch)
        {
            if (++evaluations[0] == 10)
            {
                throw new NotFiniteNumberException();
            }

            ElementwiseLoss.Evaluate(Loss.MeanSquaredError, in batch);
        }
    }
}

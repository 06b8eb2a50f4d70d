using NetGen.CompilerServices;
using NetGen.Tests.Layers.Convolution;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Layers.Normalization;
using NetGen.Tests.Layers.Pooling;
using NetGen.Tests.Layers.Recurrent;
using NetGen.Tests.Networks;

namespace NetGen.Bits;

/// <summary>The trainings that are hashed: every activation, loss and optimizer with each of its options, odd widths, and augmentation.</summary>
internal static class Trainings
{
    /// <summary>Runs all of them.</summary>
    public static void Run(TrainingHash hash)
    {
        OddWidths(hash);
        Convolutions(hash);
        Optimizers(hash);
        Clipping(hash);
        Augmentations(hash);
        Outputs(hash, Loss.MeanSquaredError);
        Outputs(hash, Loss.MeanAbsoluteError);
        Outputs(hash, Loss.Huber(0.1f));
        hash.Train(new SigmoidNet(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(new IdentityNet(1), Loss.BinaryCrossEntropyWithLogits, new Sgd(0.1));
        hash.Train(new IdentityNet(1), Loss.CrossEntropy, new Sgd(0.1));
        hash.Train(new SoftmaxNet(1), Loss.CrossEntropy, new Sgd(0.1));
        Pooling(hash);
        Recurrence(hash);
        Regularization(hash);
        RowNorms(hash);
        Fits(hash);
    }

    private static void RowNorms(TrainingHash hash)
    {
        hash.Train(new RowNormNet(1), Loss.CrossEntropy, new Adam());
        hash.Train(new LayerNormPlainNet(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new RMSNormNet(1), Loss.CrossEntropy, new Sgd(0.1));
    }

    private static void Fits(TrainingHash hash)
    {
        hash.Fit(new Net15x33x7(1), new Adam(0.01), LearningRateSchedule.OneCycle(length: 84), accumulationSteps: 1);
        hash.Fit(new Net65x130x33(1), new Sgd(0.1, momentum: 0.9), LearningRateSchedule.Cosine(length: 12), accumulationSteps: 3);
        hash.Fit(new BatchNormNet(1), new RMSProp(), LearningRateSchedule.ReduceOnPlateau(patience: 1), accumulationSteps: 2);
    }

    private static void Recurrence(TrainingHash hash)
    {
        hash.Train(new Rnn3x7(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new Rnn17x33(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Lstm8x16(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Lstm15x17(1), Loss.MeanSquaredError, new RMSProp());
        hash.Train(new Lstm40x72(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Gru33x33(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new StackOfThree(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new StackOfTwo(1), Loss.CrossEntropy, new Adam());
    }

    private static void Pooling(TrainingHash hash)
    {
        hash.Train(new NetOfMaxima(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(new NetOfPaddedMaxima(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new NetOfMeans(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new NetOfGlobalMeans(1), Loss.CrossEntropy, new Sgd(0.1));
    }

    private static void OddWidths(TrainingHash hash)
    {
        hash.Train(new Net1x1(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(new Net1x7x1(1), Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9));
        hash.Train(new Net1x130(1), Loss.BinaryCrossEntropyWithLogits, new Adam());
        hash.Train(new Net7x8x15(1), Loss.CrossEntropy, new AdamW());
        hash.Train(new Net8x16x17(1), Loss.BinaryCrossEntropy, new Adagrad());
        hash.Train(new Net15x33x7(1), Loss.CrossEntropy, new RMSProp());
        hash.Train(new Net16x64x16(1), Loss.Huber(), new Sgd(0.1, momentum: 0.9, nesterov: true));
        hash.Train(new Net17x65x15(1), Loss.MeanAbsoluteError, new Adagrad(weightDecay: 0.01));
        hash.Train(new Net33x100x8(1), Loss.MeanSquaredError, new RMSProp(momentum: 0.5, centered: true));
        hash.Train(new Net64x128x65(1), Loss.MeanSquaredError, new Adam(weightDecay: 0.01));
        hash.Train(new Net65x130x33(1), Loss.CrossEntropy, new Sgd(0.1, weightDecay: 0.01));
        hash.Train(new Net100x17x100(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Net128x15x130(1), Loss.Huber(), new Sgd(0.01));
        hash.Train(new Net1043x70(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new Net3075x129(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Net130x1x64(1), Loss.MeanAbsoluteError, new Adam());
        hash.Train(new Net130x3(1), Loss.MeanSquaredError, new AdamW());
        hash.Train(new Net7x130x128x65(1), Loss.Huber(), new Sgd(0.01, momentum: 0.5));
        hash.Train(new Net16x16x16x16x16(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Net33x7x65x1x17(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new NetOfTenSizes(1), Loss.CrossEntropy, new Adam());
        hash.Train(new NetOfAllActivations(1), Loss.CrossEntropy, new Adam());
        hash.Train(new Net2x2x1(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(new Net3x1x2(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new Net4x4x4x4(1), Loss.Huber(0.1f), new RMSProp());
        hash.Train(new Net2x4x2(1), Loss.MeanAbsoluteError, new Sgd(0.1, momentum: 0.9));
        hash.Train(new Net4x16x3(1), Loss.CrossEntropy, new Adam());
        hash.Train(new NetOfPanelsAndQuads(1), Loss.MeanSquaredError, new Adam());
    }

    private static void Augmentations(TrainingHash hash)
    {
        hash.Augment(
            new Augmentation(28, 28).Shift(2).Rotate(15).Scale(0.8, 1.2).Shear(10).Elastic(34, 4).Brightness(0.1).Contrast(0.5, 2).Noise(0.1));
        hash.Augment(new Augmentation(7, 33, 3).FlipHorizontally().Elastic(10, 0.7).Noise(0.1).Contrast(0.5, 2).CutOut(3).Clamp());
    }

    private static void Clipping(TrainingHash hash)
    {
        hash.Train(new Net65x130x33(1), Loss.CrossEntropy, new Sgd(0.1), GradientClipping.ByNorm(0.01));
        hash.Train(new Net7x130x128x65(1), Loss.MeanSquaredError, new Adam(), GradientClipping.ByValue(1e-4));
        hash.Train(new Net2x4x2(1), Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9), GradientClipping.ByNorm(0.01));
    }

    private static void Regularization(TrainingHash hash)
    {
        hash.Train(new DropoutNet(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new DropoutImageNet(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(new DropoutSequenceNet(1), Loss.Huber(), new Sgd(0.1));
        hash.Train(new BatchNormNet(1), Loss.CrossEntropy, new Adam());
        hash.Train(new BatchNormImageNet(1), Loss.BinaryCrossEntropy, new Sgd(0.1, momentum: 0.9));
        hash.Train(new BatchNormSequenceNet(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new MaxoutNet(1), Loss.CrossEntropy, new RMSProp());
        hash.Train(new ActivationNet(1), Loss.CrossEntropy, new Adam());
        hash.Train(new ActivationImageNet(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new RegularisedNet(1), Loss.CrossEntropy, new Adam());
        hash.Train(new RegularisedRecurrentNet(1), Loss.BinaryCrossEntropy, new Adam());
        hash.Train(new LastStateNormNet(1), Loss.BinaryCrossEntropy, new Adam());
        hash.Train(new LastStateActivationNet(1), Loss.BinaryCrossEntropy, new Adam());
        hash.Train(Fitted(new NormalizedNet(1), NormalizationMethod.StandardScore), Loss.MeanSquaredError, new Adam());
        hash.Train(Fitted(new NormalizedImageNet(1), NormalizationMethod.MinMax), Loss.BinaryCrossEntropy, new Sgd(0.1));
        hash.Train(Fitted(new NormalizedSequenceNet(1), NormalizationMethod.StandardScore), Loss.BinaryCrossEntropy, new Adam());
    }

    /// <summary>A network whose normalization has seen some samples.</summary>
    private static INetwork<TNetwork> Fitted<TNetwork>(INetwork<TNetwork> network, NormalizationMethod method)
        where TNetwork : struct, INetworkPasses
    {
        float[] inputs = [.. Enumerable.Range(0, 3 * TNetwork.InputSize).Select(i => i * 37 % 101 / 25f)];
        network.FitNormalization(Dataset.FromFloats(inputs, TNetwork.InputSize, new int[3], 2), method);
        return network;
    }

    private static void Convolutions(TrainingHash hash)
    {
        hash.Train(new ConvOfOneChannel(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new ConvOfRectangles(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new ConvOfEvenKernels(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new ConvOfPoints(1), Loss.MeanSquaredError, new Sgd(0.1));
        hash.Train(new ConvOfTallKernels(1), Loss.MeanSquaredError, new Adam());
        hash.Train(new ConvOfTheWhole(1), Loss.Huber(), new Adam());
        hash.Train(new ConvOfConvs(1), Loss.CrossEntropy, new Adam());
        hash.Train(new ConvOfSteps(1), Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9));
        hash.Train(new ConvOfASignal(1), Loss.MeanSquaredError, new Adam());
    }

    private static void Optimizers(TrainingHash hash)
    {
        Optimizer(hash, new Sgd(0.1));
        Optimizer(hash, new Sgd(0.1, weightDecay: 0.01));
        Optimizer(hash, new Sgd(0.1, momentum: 0.9));
        Optimizer(hash, new Sgd(0.1, momentum: 0.9, nesterov: true, weightDecay: 0.01));
        Optimizer(hash, new Adagrad());
        Optimizer(hash, new Adagrad(0.1, epsilon: 1e-7, weightDecay: 0.01, learningRateDecay: 0.05, initialAccumulator: 0.1));
        Optimizer(hash, new RMSProp());
        Optimizer(hash, new RMSProp(momentum: 0.9));
        Optimizer(hash, new RMSProp(centered: true));
        Optimizer(hash, new RMSProp(0.001, alpha: 0.9, epsilon: 1e-6, momentum: 0.5, weightDecay: 0.01, centered: true));
        Optimizer(hash, new Adam());
        Optimizer(hash, new Adam(0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6, weightDecay: 0.01));
        Optimizer(hash, new AdamW());
        Optimizer(hash, new AdamW(0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6, weightDecay: 0.1));
    }

    private static void Optimizer<TOptimizer>(TrainingHash hash, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer =>
        hash.Train(new TanhNet(1), Loss.MeanSquaredError, optimizer);

    /// <summary>A loss that fits every output activation, with all of them.</summary>
    private static void Outputs<TLoss>(TrainingHash hash, TLoss loss)
        where TLoss : struct, ILoss
    {
        hash.Train(new IdentityNet(1), loss, new Sgd(0.1));
        hash.Train(new SigmoidNet(1), loss, new Sgd(0.1));
        hash.Train(new TanhNet(1), loss, new Sgd(0.1));
        hash.Train(new ReLUNet(1), loss, new Sgd(0.1));
        hash.Train(new LeakyReLUNet(1), loss, new Sgd(0.1));
        hash.Train(new EluNet(1), loss, new Sgd(0.1));
        hash.Train(new GeluNet(1), loss, new Sgd(0.1));
        hash.Train(new SoftplusNet(1), loss, new Sgd(0.1));
        hash.Train(new SiluNet(1), loss, new Sgd(0.1));
        hash.Train(new SoftmaxNet(1), loss, new Sgd(0.1));
    }
}

namespace NetGen.Tests.Networks;

[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU), MaxPool2D(2)]
[Conv2D(40, 5, Activation.ReLU), MaxPool2D(2)]
[Dense(100, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
public partial class FrugalCnn;

[Network(784, 512, 512, 10, Activation.ReLU, Output = Activation.Softmax)]
public partial class FrugalMlp;

/// <summary>The memory that is allocated, beside that which the arithmetic cannot do without.</summary>
public class MemoryTests
{
    private const double Limit = 1.5;

    /// <summary>The parameters, and the inputs and outputs of the layer where these are most.</summary>
    [Fact]
    public void APredictionHoldsLittleMoreThanItsLargestLayers()
    {
        LayerInfo[] layers = [.. FrugalCnn.Passes.Layers.Where(layer => layer.Kind != "Flatten")];
        long activations = 4 * layers.Zip(layers[1..], (layer, next) => SizeOf(layer) + SizeOf(next)).Max();
        long scratch = new FrugalCnn().Summary().PredictionMemory;
        Assert.InRange(scratch, activations, Limit * activations);

        float[] x = new float[FrugalCnn.InputSize], y = new float[FrugalCnn.OutputSize];
        FrugalCnn network = new(1);
        new FrugalCnn(1).Forward(x, y);
        long held = network.Summary().ParameterMemory + Allocated(() => network.Forward(x, y));
        Assert.InRange(held, scratch, Limit * (4 * FrugalCnn.ParameterCount + activations));
    }

    /// <summary>The parameters and their momentum; for each sample the outputs of the layers and the gradients of their sums.</summary>
    [Fact]
    public void ATrainingStepHoldsLittleMoreThanItsValues()
    {
        const int Batch = 128;
        float[] x = new float[Batch * FrugalMlp.InputSize];
        int[] labels = new int[Batch];
        long needed = 4 * (2 * FrugalMlp.ParameterCount + Batch * FrugalMlp.Passes.Layers.Sum(layer => 2 * SizeOf(layer)));
        FrugalMlp network = new(1);
        Step(network);
        long held = network.Summary().ParameterMemory + Allocated(() => Step(network));
        Assert.InRange(held, needed, Limit * needed);

        void Step(FrugalMlp trained)
        {
            var trainer = trained.Trainer(Loss.CrossEntropy, new Sgd(0.1, momentum: 0.9));
            trainer.Threads = 1;
            trainer.TrainBatch(x, labels);
        }
    }

    private static long SizeOf(LayerInfo layer) => layer.OutputShape.Aggregate(1, (product, size) => product * size);

    /// <summary>The bytes that an action allocates.</summary>
    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

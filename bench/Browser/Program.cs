using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NetGen;
using NetGen.Bench.Browser;
using NetGen.Bench.Networks;
using NetGen.Bits;

const int Batch = 32;
const float LearningRate = 3f;
const int Runs = 7;
const float Tolerance = 1e-5f;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {DateTime.UtcNow:yyyy-MM-dd}; microseconds, the median of {Runs} runs");
Console.WriteLine($"{"",-34} {"generated",10} {"generic",10} {"ratio",6}");

var random = new Random(1);
float[] inputs = Uniform(Batch * Digits.InputSize);
float[] targets = Uniform(Batch * Digits.OutputSize);
float[] outputs = new float[Batch * Digits.OutputSize];
float[] output = new float[Digits.OutputSize];
float[] input = inputs[..Digits.InputSize];
var network = new Digits(seed: 1);
var generic = new GenericDense(network.Parameters);
Trainer trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(LearningRate));

if (!Agree("at first"))
{
    return 1;
}

trainer.TrainBatch(inputs, targets);
generic.TrainBatch(inputs, targets, Batch, LearningRate);
if (!Agree("after a training step"))
{
    return 1;
}

await Row("784-16-16-10, one prediction", 1, () => network.Forward(input, output), () => generic.Predict(input));
await Row($"784-16-16-10, {Batch} predictions", Batch, () => network.ForwardBatch(inputs, outputs), PredictBatch);
await Row($"784-16-16-10, SGD step of {Batch}", 1, () => trainer.TrainBatch(inputs, targets), () => generic.TrainBatch(inputs, targets, Batch, LearningRate));

float[] corners = [0, 0, 0, 1, 1, 0, 1, 1];
float[] sides = [0, 1, 1, 0];
var xor = new Xor(seed: 1);
var genericXor = new GenericDense(xor.Parameters);
Trainer xorTrainer = xor.Trainer(Loss.MeanSquaredError, new Sgd(1f));
await Row("2-2-1, one prediction", 1, () => xor.Forward(corners.AsSpan(0, 2), output.AsSpan(0, 1)), () => genericXor.Predict(corners.AsSpan(0, 2)));
await Row("2-2-1, SGD step of 4", 1, () => xorTrainer.TrainBatch(corners, sides), () => genericXor.TrainBatch(corners, sides, 4, 1f));

// run.mjs compares it with that of a processor without fused multiply-add.
TrainingHash hash = new(threads: 1, steps: 10);
Trainings.Run(hash);
Console.WriteLine($"bits {hash.Value:x16}");
return 0;

void PredictBatch()
{
    for (int sample = 0; sample < Batch; sample++)
    {
        generic.Predict(inputs.AsSpan(sample * Digits.InputSize, Digits.InputSize)).CopyTo(outputs.AsSpan(sample * Digits.OutputSize));
    }
}

// Both sides add up their sums in different orders.
bool Agree(string when)
{
    network.ForwardBatch(inputs, outputs);
    float difference = 0;
    for (int sample = 0; sample < Batch; sample++)
    {
        ReadOnlySpan<float> expected = generic.Predict(inputs.AsSpan(sample * Digits.InputSize, Digits.InputSize));
        network.Forward(inputs.AsSpan(sample * Digits.InputSize, Digits.InputSize), output);
        for (int o = 0; o < expected.Length; o++)
        {
            float inBatch = outputs[sample * Digits.OutputSize + o];
            difference = inBatch == output[o] ? MathF.Max(difference, MathF.Abs(inBatch - expected[o])) : float.NaN;
        }
    }

    bool agree = difference < Tolerance;
    if (!agree)
    {
        Console.WriteLine($"FAILED: {when}, outputs alone, in a batch and of the generic network differ by {difference}.");
    }

    return agree;
}

float[] Uniform(int length)
{
    float[] values = new float[length];
    foreach (ref float value in values.AsSpan())
    {
        value = random.NextSingle();
    }

    return values;
}

static async Task Row(string name, int calls, Action generated, Action generic)
{
    // Lets the page show the lines so far.
    await Task.Delay(1);
    long repeats = Repeats(generated);
    long genericRepeats = Repeats(generic);
    double[] first = new double[Runs];
    double[] second = new double[Runs];
    for (int run = 0; run < Runs; run++)
    {
        first[run] = Microseconds(generated, repeats) / calls;
        second[run] = Microseconds(generic, genericRepeats) / calls;
    }

    double ours = Median(first);
    double theirs = Median(second);
    Console.WriteLine($"{name,-34} {ours,10:F2} {theirs,10:F2} {theirs / ours,6:F1}");
}

// Also long enough for the interpreter to have compiled the loops to WebAssembly.
static long Repeats(Action action)
{
    long repeats = 1;
    while (Microseconds(action, repeats) * repeats < 100_000)
    {
        repeats *= 2;
    }

    return repeats;
}

static double Microseconds(Action action, long repeats)
{
    long start = Stopwatch.GetTimestamp();
    for (long i = 0; i < repeats; i++)
    {
        action();
    }

    return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats;
}

static double Median(double[] values)
{
    Array.Sort(values);
    return values[values.Length / 2];
}

using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen;
using NetGen.Bits;
using NetGen.Tests.Networks;

// Prints the width of the vectors that this process uses, and a hash of what training comes to with them: VectorWidthTests
// starts it under several widths and compares.
TrainingHash hash = new();
hash.Train(new Net1x1(1), Loss.BinaryCrossEntropy, new Sgd(0.1));
hash.Train(new Net1x7x1(1), Loss.MeanSquaredError, new Sgd(0.1, momentum: 0.9));
hash.Train(new Net1x130(1), Loss.BinaryCrossEntropyWithLogits, new Adam());
hash.Train(new Net7x8x15(1), Loss.CrossEntropy, new AdamW());
hash.Train(new Net8x16x17(1), Loss.BinaryCrossEntropy, new Adagrad());
hash.Train(new Net15x33x7(1), Loss.CrossEntropy, new RMSProp());
hash.Train(new Net16x64x16(1), Loss.Huber(0.1f), new Sgd(0.1, momentum: 0.9, nesterov: true));
hash.Train(new Net17x65x15(1), Loss.MeanAbsoluteError, new Adagrad(weightDecay: 0.01));
hash.Train(new Net33x100x8(1), Loss.MeanSquaredError, new RMSProp(momentum: 0.5, centered: true));
hash.Train(new Net64x128x65(1), Loss.MeanSquaredError, new Adam(weightDecay: 0.01));
hash.Train(new Net65x130x33(1), Loss.CrossEntropy, new Sgd(0.1, weightDecay: 0.01));
hash.Train(new Net100x17x100(1), Loss.MeanSquaredError, new Adam());
hash.Train(new Net128x15x130(1), Loss.Huber(), new Sgd(0.01));
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

Console.WriteLine(Vector<float>.Count);
Console.WriteLine(Vector512.IsHardwareAccelerated);
Console.WriteLine($"{hash.Value:x16}");

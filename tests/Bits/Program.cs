using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Bits;

// Prints the width of the vectors that this process uses, what takes part in the trainings, and for each number of threads in the
// arguments a hash of what training comes to: VectorWidthTests starts it under several widths and compares. The number of steps may follow the threads, as
// in 1x10: the page in bench/Browser performs fewer.
Console.WriteLine(Vector<float>.Count);
Console.WriteLine(Vector512.IsHardwareAccelerated);
TrainingHash[] hashes = [.. args.Select(arg => arg.Split('x') is [var threads, var steps]
    ? new TrainingHash(int.Parse(threads), int.Parse(steps))
    : new TrainingHash(int.Parse(arg)))];
foreach (TrainingHash hash in hashes)
{
    Trainings.Run(hash);
}

Console.WriteLine(string.Join(' ', hashes[0].Parts.Order(StringComparer.Ordinal)));
foreach (TrainingHash hash in hashes)
{
    Console.WriteLine($"{hash.Value:x16}");
}

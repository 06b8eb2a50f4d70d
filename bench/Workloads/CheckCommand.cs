using System.CommandLine;
using System.Globalization;

namespace NetGen.Bench.Workloads;

/// <summary>
/// <c>check</c>: verifies that both sides of the training workloads do the same. From the same parameters and on the same batches, an
/// epoch must bring both to nearly the same loss.
/// </summary>
public static class CheckCommand
{
    // Sums in a different order differ in their last bits, and training amplifies that: to 1 % after an epoch of W5.
    private const double Tolerance = 0.03;

    /// <summary>Creates the command; it fails if a loss differs by more than the tolerance.</summary>
    public static Command Create()
    {
        var command = new Command("check", "Trains both sides of W3, W4 and W5 from the same weights and compares their losses.");
        command.SetAction(_ => WorkloadTable.Epochs.Count(workload => workload.Generic is { } generic && !Agrees(workload, generic)) == 0 ? 0 : 1);
        return command;
    }

    private static bool Agrees(EpochWorkload workload, Func<int, GenericEpoch> create)
    {
        IGeneratedEpoch generated = workload.Generated(1);
        using GenericEpoch generic = create(1);
        generic.SetParameters(generated.CopyParameters());
        generated.Run();
        generic.Run();

        // Both are evaluated by the generated network, so that only the training is compared.
        Evaluation own = generated.Evaluate();
        generated.SetParameters(generic.CopyParameters());
        Evaluation other = generated.Evaluate();

        bool agrees = Math.Abs(own.Loss - other.Loss) <= Tolerance * other.Loss;
        Console.WriteLine(
            $"{workload.Id,-8} generated: {Text(own)}   generic: {Text(other)}   {(agrees ? "they agree" : "THEY DIFFER")}");
        return agrees;
    }

    private static string Text(Evaluation evaluation) =>
        string.Create(CultureInfo.InvariantCulture, $"loss {evaluation.Loss:F5}, accuracy {evaluation.Accuracy:P2}");
}

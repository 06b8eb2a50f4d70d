using System.CommandLine;
using NetGen.Bench.Benchmarks;
using NetGen.Bench.Workloads;

var root = new RootCommand("Measures NetGen: generated networks, the generic one they are compared with, and the machine.")
{
    WorkloadsCommand.Create(),
    BenchmarksCommand.Create(),
};
return root.Parse(args).Invoke();

using System.CommandLine;
using NetGen.Bench.Accuracy;
using NetGen.Bench.Benchmarks;
using NetGen.Bench.GeneratorCost;
using NetGen.Bench.Ladder;
using NetGen.Bench.Race;
using NetGen.Bench.Sweep;
using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

var root = new RootCommand("Measures NetGen: generated networks, the generic network that they are compared with, and the machine.")
{
    WorkloadsCommand.Create(),
    EpochsCommand.Create(),
    CheckCommand.Create(),
    BenchmarksCommand.Create(),
    GeneratorCommand.Create(),
    ElementaryCommand.Create(),
    AccuracyCommand.Create(),
    RaceCommand.Create(),
    LapCommand.Create(),
    PeersCommand.Create(),
    TableCommand.Create(),
    SweepCommand.Create(),
    ChartsCommand.Create(),
};
return root.Parse(args).Invoke();

using NetGen;
using NetGen.Resume;

// Trains and saves a checkpoint after every step, from where the file in the argument left off if there is one: KilledTrainingTests kills it
// again and again. The last line is a hash of what the training has come to.
string path = args[0];
LongTraining training = new();
training.Trainer.Checkpointing = new Checkpointing(path)
{
    EverySteps = 1,
};
if (File.Exists(path))
{
    training.Trainer.LoadCheckpoint(path);
}

Console.WriteLine($"step {training.Trainer.Step}");
Console.WriteLine($"{training.Run():x16}");

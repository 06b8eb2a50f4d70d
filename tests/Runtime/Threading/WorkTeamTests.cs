
namespace NetGen.Tests.Threading;

public class WorkTeamTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(7, 0)]
    [InlineData(7, 3)]
    [InlineData(64, 7)]
    [InlineData(1000, 63)]
    public void EveryPartIsDoneOnce(int shares, int helpers)
    {
        WorkTeam team = new();
        for (int run = 0; run < 300; run++)
        {
            CountedWork work = new(shares);
            team.Run(work, shares, helpers);
            Assert.All(work.Done, done => Assert.Equal(1, done));
            Assert.All(work.Workers, worker => Assert.InRange(worker, 0, helpers));
        }
    }

    /// <summary>Also where the caller comes back at once, late, or alone.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 0)]
    [InlineData(7, 1)]
    [InlineData(7, 3)]
    public void WhatIsStartedIsFinished(int shares, int helpers)
    {
        WorkTeam team = new();
        for (int run = 0; run < 300; run++)
        {
            CountedWork work = new(shares);
            team.Start(work, shares, helpers);
            Thread.SpinWait(run % 3 * 1000);
            team.Finish();
            Assert.All(work.Done, done => Assert.Equal(1, done));
            Assert.All(work.Workers, worker => Assert.InRange(worker, 0, helpers));
        }
    }

    [Fact]
    public void HelpersBeginWithoutTheCaller()
    {
        WorkTeam team = new();
        CountedWork work = new(3);
        team.Start(work, 3, helpers: 1);
        Assert.True(SpinWait.SpinUntil(() => work.Done.Sum() == 3, TimeSpan.FromMinutes(1)));
        team.Finish();
        Assert.Equal([1, 1, 1], work.Workers);
    }

    [Fact]
    public void WhatAStartedPartThrowsIsThrownByFinish()
    {
        WorkTeam team = new();
        CountedWork failing = new(8, share => Assert.NotEqual(2, share));
        team.Start(failing, 8, helpers: 1);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(team.Finish);
        Assert.All(failing.Done, done => Assert.Equal(1, done));
    }

    [Fact]
    public void SeveralTeamsAtOnce()
    {
        Exception?[] failures = Concurrently.Run(8, thread =>
        {
            WorkTeam team = new();
            for (int run = 0; run < 300; run++)
            {
                CountedWork work = new(2 + (thread + run) % 9);
                team.Run(work, work.Done.Length, helpers: 1 + run % 3);
                Assert.All(work.Done, done => Assert.Equal(1, done));
            }
        });
        Assert.All(failures, Assert.Null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void WhatAPartThrowsIsThrownAfterAllParts(int helpers)
    {
        WorkTeam team = new();
        CountedWork failing = new(8, share => Assert.NotEqual(7, share));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => team.Run(failing, 8, helpers));
        Assert.All(failing.Done, done => Assert.Equal(1, done));

        CountedWork next = new(8);
        team.Run(next, 8, helpers);
        Assert.All(next.Done, done => Assert.Equal(1, done));
    }

    [Fact]
    public void WhereNoHelperComesTheCallerDoesEverything()
    {
        HeldTeam team = new();
        for (int run = 0; run < 5; run++)
        {
            CountedWork work = new(4);
            team.Run(work, 4, helpers: 2);
            Assert.Equal([0, 0, 0, 0], work.Workers);
            Assert.Equal([1, 1, 1, 1], work.Done);
        }

        // Those of the first run are called still: they do not pile up.
        Assert.Equal(2, team.Called);
        Assert.Equal(2, team.Present);
    }

    [Fact]
    public void AHelperThatComesAfterTheRunLeaves()
    {
        HeldTeam team = new();
        CountedWork work = new(4);
        team.Run(work, 4, helpers: 2);
        team.Come();
        Assert.Equal(1, team.Present);
        team.Come();
        Assert.Equal(0, team.Present);
        Assert.Equal([1, 1, 1, 1], work.Done);

        // And is called again for the next.
        team.Run(work, 4, helpers: 2);
        Assert.Equal(2, team.Called);
    }

    [Fact]
    public void AHelperOfAnEarlierRunHelpsInALaterOne()
    {
        HeldTeam team = new();
        team.Run(new CountedWork(2), 2, helpers: 1);
        CountedWork work = RunTogether(team);
        Assert.Equal([0, 1], work.Workers);
        Assert.Equal(0, team.Present);
    }

    /// <summary>Whoever has stayed for long goes to the end of the queue when others wait for the pool, and not otherwise.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void AHelperLetsOthersGoFirst(bool othersWait, int called)
    {
        HeldTeam team = new() { IsPoolBusy = othersWait };
        team.Run(new CountedWork(2), 2, helpers: 1);
        RunTogether(team, () => Thread.Sleep(2 * WorkTeam.TurnMilliseconds));
        Assert.Equal(called, team.Called);
        Assert.Equal(called, team.Present);
    }

    /// <summary>A team at rest takes no processor time: nobody is left waiting for work.</summary>
    [Fact]
    public void HelpersLeaveAfterTheLastRun()
    {
        WorkTeam team = new();
        for (int run = 0; run < 100; run++)
        {
            team.Run(new CountedWork(8), 8, helpers: 3);
        }

        Assert.True(SpinWait.SpinUntil(() => team.Present == 0, TimeSpan.FromMinutes(1)));
    }

    /// <summary>A run of two shares, one of them done by a helper that has been called before.</summary>
    private static CountedWork RunTogether(HeldTeam team, Action? help = null)
    {
        using ManualResetEventSlim helped = new();
        Thread helper = new(team.Come);
        CountedWork work = new(2, share =>
        {
            if (share == 0)
            {
                helper.Start();
                Assert.True(helped.Wait(TimeSpan.FromMinutes(1)));
            }
            else
            {
                help?.Invoke();
                helped.Set();
            }
        });
        team.Run(work, 2, helpers: 1);
        helper.Join();
        return work;
    }
}

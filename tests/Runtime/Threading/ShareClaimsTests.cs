namespace NetGen.Tests.Threading;

public class ShareClaimsTests
{
    /// <summary>A thread finds in its cache what it wrote in the run before only if it gets the same shares again, whoever comes first.</summary>
    [Fact]
    public void EachThreadHasItsOwnShares()
    {
        ShareClaims claims = new();
        foreach (int[] order in new int[][] { [0, 1, 0, 1, 0, 1], [1, 1, 1, 0, 0, 0], [0, 0, 1, 1, 1, 0] })
        {
            claims.Offer(6, parts: 2);
            List<int>[] claimed = [[], []];
            foreach (int worker in order)
            {
                claimed[worker].Add(claims.Claim(worker));
            }

            Assert.Equal([0, 1, 2], claimed[0]);
            Assert.Equal([3, 4, 5], claimed[1]);
            Assert.False(claims.HasShare);
        }
    }

    [Fact]
    public void AThreadThatIsDoneTakesTheLastOfTheOthers()
    {
        ShareClaims claims = new();
        claims.Offer(7, parts: 3);
        int[] claimed = [.. Enumerable.Range(0, 7).Select(_ => claims.Claim(1))];
        Assert.Equal([2, 3, 6, 5, 4, 1, 0], claimed);
        Assert.Equal(-1, claims.Claim(1));
        Assert.Equal(-1, claims.Claim(0));
    }

    [Fact]
    public void FewerSharesThanThreads()
    {
        ShareClaims claims = new();
        claims.Offer(2, parts: 5);
        Assert.True(claims.HasShare);
        int[] claimed = [.. Enumerable.Range(0, 5).Select(claims.Claim)];
        Assert.Equal([0, 1], claimed.Where(share => share >= 0).Order());
        Assert.Equal(2, claims.Shares);
    }

    /// <summary>A helper of a run with more threads may stay for one with fewer.</summary>
    [Fact]
    public void ANumberBeyondThePartsClaimsToo()
    {
        ShareClaims claims = new();
        claims.Offer(4, parts: 2);
        Assert.All(Enumerable.Range(0, 4).Select(_ => claims.Claim(63)), share => Assert.InRange(share, 0, 3));
        Assert.Equal(-1, claims.Claim(63));
    }
}

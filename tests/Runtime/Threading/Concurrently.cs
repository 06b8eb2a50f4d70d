namespace NetGen.Tests.Threading;

/// <summary>Threads of the test's own.</summary>
internal static class Concurrently
{
    /// <summary>Runs a body on several threads at once; what each has thrown.</summary>
    public static Exception?[] Run(int count, Action<int> body)
    {
        Exception?[] failures = new Exception?[count];
        Thread[] threads =
        [
            .. Enumerable.Range(0, count).Select(i => new Thread(() =>
            {
                failures[i] = Record.Exception(() => body(i));
            })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return failures;
    }
}

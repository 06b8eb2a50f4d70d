using System.Numerics;
using System.Runtime.Intrinsics;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>The main method of the assembly into which all networks and checks are compiled.</summary>
internal static class CheckRunner
{
    /// <summary>What a line that names a failure starts with.</summary>
    public const string Failure = "FAILURE ";

    /// <summary>
    /// Prints the vector width, then the name of each method before it is checked, so that the last line says where a process ended that crashed, and
    /// each failure.
    /// </summary>
    /// <param name="methods">The methods.</param>
    public static void Run(IEnumerable<ICheckedMethod> methods)
    {
        Console.WriteLine(Vector<float>.Count);
        Console.WriteLine(Vector512.IsHardwareAccelerated);
        foreach (ICheckedMethod method in methods)
        {
            Console.WriteLine(method.Name);
            foreach (string failure in MethodCheck.Failures(method))
            {
                Console.WriteLine(Failure + failure);
            }
        }
    }
}

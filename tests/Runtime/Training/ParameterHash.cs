using System.Runtime.InteropServices;

namespace NetGen.Tests.Training;

/// <summary>FNV-1a over the bits of all parameters, in their logical order.</summary>
internal static class ParameterHash
{
    public static ulong Of(ParameterList parameters)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in MemoryMarshal.AsBytes<float>(parameters.ToArray()))
        {
            hash = (hash ^ value) * 1099511628211;
        }

        return hash;
    }
}

using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

/// <summary>A function of lanes as a type, so that one test can run it at several widths.</summary>
public interface IFunction
{
    static abstract T Of<T>(T x)
        where T : struct, ILanes<T>;
}

public readonly struct Exp : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Exp(x);
}

public readonly struct Expm1 : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Expm1(x);
}

public readonly struct Log : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Log(x);
}

public readonly struct Log1p : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Log1p(x);
}

public readonly struct Sigmoid : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Sigmoid(x);
}

public readonly struct Tanh : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Tanh(x);
}

public readonly struct Erf : IFunction
{
    public static T Of<T>(T x)
        where T : struct, ILanes<T> => Elementary.Erf(x);
}

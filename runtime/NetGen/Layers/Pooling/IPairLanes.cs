using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>
/// A vector of floats whose even and odd elements can be separated, for windows of two columns. Two adjacent vectors are separated into
/// their even and odd elements in the cheapest order, the mixed order, which is <see cref="Mix"/> of the natural one.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface IPairLanes<TSelf>
    where TSelf : struct, IPairLanes<TSelf>
{
    /// <summary>The number of floats in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Creates a vector with <paramref name="value"/> in every lane.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Loads <see cref="Count"/> floats; no alignment is required.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>Loads the two halves of a vector from two addresses.</summary>
    static abstract TSelf LoadHalves(ref readonly float lower, ref readonly float upper);

    /// <summary>Stores <see cref="Count"/> floats; no alignment is required.</summary>
    void Store(ref float destination);

    /// <summary>Stores the two halves of a vector to two addresses.</summary>
    void StoreHalves(ref float lower, ref float upper);

    /// <summary>Adds lane by lane.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Multiplies lane by lane.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Returns the larger value of each lane, <paramref name="left"/> if they are equal, NaN if either is NaN.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>Returns <paramref name="rest"/>, which becomes 0, in lanes where the two are equal, and 0 elsewhere.</summary>
    static abstract TSelf TakeWhereEqual(TSelf left, TSelf right, ref TSelf rest);

    /// <summary>
    /// Returns the gradient in lanes where <paramref name="output"/> is positive, and 0 elsewhere and where the gradient is below
    /// <see cref="Subnormals.Least"/> in magnitude.
    /// </summary>
    static abstract TSelf BackpropagateReLU(TSelf gradient, TSelf output);

    /// <summary>Returns the even elements of <paramref name="first"/>, then of <paramref name="second"/>, in mixed order.</summary>
    static abstract TSelf Evens(TSelf first, TSelf second);

    /// <summary>Returns the odd elements of <paramref name="first"/>, then of <paramref name="second"/>, in mixed order.</summary>
    static abstract TSelf Odds(TSelf first, TSelf second);

    /// <summary>Returns the first of the two vectors with these even and odd elements, given in mixed order.</summary>
    static abstract TSelf JoinFirst(TSelf evens, TSelf odds);

    /// <summary>Returns the second of the two vectors with these even and odd elements, given in mixed order.</summary>
    static abstract TSelf JoinSecond(TSelf evens, TSelf odds);

    /// <summary>Converts from natural to mixed order.</summary>
    static abstract TSelf Mix(TSelf value);

    /// <summary>Converts from mixed to natural order.</summary>
    static abstract TSelf Unmix(TSelf value);
}

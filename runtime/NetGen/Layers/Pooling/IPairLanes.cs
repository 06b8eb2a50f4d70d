namespace NetGen.Layers.Pooling;

/// <summary>
/// A vector of floats whose even and odd elements can be parted, for windows of two columns. Two vectors of neighboring floats are parted into
/// their even and their odd elements in an order that costs least, the mixed one, which is <see cref="Mix"/> of the natural one.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface IPairLanes<TSelf>
    where TSelf : struct, IPairLanes<TSelf>
{
    /// <summary>How many floats one vector holds.</summary>
    static abstract int Count { get; }

    /// <summary>A vector with <paramref name="value"/> in every lane.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Reads <see cref="Count"/> floats; no alignment is required.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>Reads two halves of a vector from two places.</summary>
    static abstract TSelf LoadHalves(ref readonly float lower, ref readonly float upper);

    /// <summary>Writes <see cref="Count"/> floats; no alignment is required.</summary>
    void Store(ref float destination);

    /// <summary>Writes the two halves of a vector to two places.</summary>
    void StoreHalves(ref float lower, ref float upper);

    /// <summary>The sum, lane by lane.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>The product, lane by lane.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>The larger of the two, <paramref name="left"/> if they are equal, a NaN if either is.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary><paramref name="rest"/> where the two are equal, which becomes 0 there; 0 elsewhere.</summary>
    static abstract TSelf TakeWhereEqual(TSelf left, TSelf right, ref TSelf rest);

    /// <summary>The even elements of <paramref name="first"/> and then <paramref name="second"/>, in mixed order.</summary>
    static abstract TSelf Evens(TSelf first, TSelf second);

    /// <summary>The odd elements of <paramref name="first"/> and then <paramref name="second"/>, in mixed order.</summary>
    static abstract TSelf Odds(TSelf first, TSelf second);

    /// <summary>The first half of the vectors that have these even and odd elements, given in mixed order.</summary>
    static abstract TSelf JoinFirst(TSelf evens, TSelf odds);

    /// <summary>The second half of the vectors that have these even and odd elements, given in mixed order.</summary>
    static abstract TSelf JoinSecond(TSelf evens, TSelf odds);

    /// <summary>From natural to mixed order.</summary>
    static abstract TSelf Mix(TSelf value);

    /// <summary>From mixed to natural order.</summary>
    static abstract TSelf Unmix(TSelf value);
}

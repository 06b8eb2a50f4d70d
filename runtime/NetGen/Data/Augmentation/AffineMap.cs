namespace NetGen;

/// <summary>
/// Where each pixel of a result comes from: <c>x' = XX x + XY y + X0, y' = YX x + YY y + Y0</c>, in pixels from the center of the picture, x to the
/// right and y downwards. Operations are added in the order in which they are applied to the picture.
/// </summary>
/// <remarks>
/// A picture that has gone through F1, F2, ..., Fn shows at p what the source shows at F1^-1 (F2^-1 (... Fn^-1 p)): each further operation stands
/// at the right end, as its inverse.
/// </remarks>
internal struct AffineMap
{
    /// <summary>Every pixel comes from its own place.</summary>
    public static AffineMap Identity => new() { XX = 1, YY = 1 };

    public double XX { get; private set; }

    public double XY { get; private set; }

    public double X0 { get; private set; }

    public double YX { get; private set; }

    public double YY { get; private set; }

    public double Y0 { get; private set; }

    /// <summary>Moves the picture to the right and down.</summary>
    public void Shift(double right, double down)
    {
        X0 -= XX * right + XY * down;
        Y0 -= YX * right + YY * down;
    }

    /// <summary>Enlarges the picture; below 1 it shrinks.</summary>
    public void Scale(double factor) => Precede(1 / factor, 0, 0, 1 / factor);

    /// <summary>Mirrors left and right.</summary>
    public void FlipHorizontally() => Precede(-1, 0, 0, 1);

    /// <summary>Turns the picture counter-clockwise by the angle with this sine and cosine.</summary>
    public void Rotate(double sine, double cosine) => Precede(cosine, -sine, sine, cosine);

    /// <summary>Slants the picture: a row y below the center moves to the right by slope * y.</summary>
    public void Shear(double slope) => Precede(1, -slope, 0, 1);

    /// <summary>Puts a linear map, which is an operation's inverse, before this one.</summary>
    private void Precede(double xx, double xy, double yx, double yy)
    {
        (XX, XY) = (XX * xx + XY * yx, XX * xy + XY * yy);
        (YX, YY) = (YX * xx + YY * yx, YX * xy + YY * yy);
    }
}

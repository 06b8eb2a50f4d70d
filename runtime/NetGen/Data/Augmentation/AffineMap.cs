namespace NetGen;

/// <summary>
/// Maps each pixel of the result to its source: <c>x' = XX x + XY y + X0, y' = YX x + YY y + Y0</c>, in pixels from the center of the
/// image, x to the right and y down. Operations are added in the order in which they are applied to the image.
/// </summary>
/// <remarks>
/// After operations F1, F2, ..., Fn, the image shows at p what the source shows at F1^-1 (F2^-1 (... Fn^-1 p)): each new operation is
/// appended at the right, as its inverse.
/// </remarks>
internal struct AffineMap
{
    /// <summary>The map that leaves every pixel in place.</summary>
    public static AffineMap Identity => new() { XX = 1, YY = 1 };

    public double XX { get; private set; }

    public double XY { get; private set; }

    public double X0 { get; private set; }

    public double YX { get; private set; }

    public double YY { get; private set; }

    public double Y0 { get; private set; }

    /// <summary>Moves the image to the right and down.</summary>
    public void Shift(double right, double down)
    {
        X0 -= XX * right + XY * down;
        Y0 -= YX * right + YY * down;
    }

    /// <summary>Scales the image up; down if the factor is below 1.</summary>
    public void Scale(double factor) => Precede(1 / factor, 0, 0, 1 / factor);

    /// <summary>Mirrors the image left to right.</summary>
    public void FlipHorizontally() => Precede(-1, 0, 0, 1);

    /// <summary>Rotates the image counterclockwise by the angle with this sine and cosine.</summary>
    public void Rotate(double sine, double cosine) => Precede(cosine, -sine, sine, cosine);

    /// <summary>Shears the image: a row y below the center moves to the right by slope * y.</summary>
    public void Shear(double slope) => Precede(1, -slope, 0, 1);

    /// <summary>Applies a linear map, the inverse of an operation, before this map.</summary>
    private void Precede(double xx, double xy, double yx, double yy)
    {
        (XX, XY) = (XX * xx + XY * yx, XX * xy + XY * yy);
        (YX, YY) = (YX * xx + YY * yx, YX * xy + YY * yy);
    }
}

namespace NetGen;

/// <summary>Augments one image at a time, in its own buffers.</summary>
internal sealed class AugmentationWorker
{
    private readonly AugmentationPlan _plan;
    private readonly ImagePlanes _image;
    private readonly PixelGrid? _grid;
    private readonly Resampler? _resampler;
    private readonly ElasticDistortion? _elastic;

    public AugmentationWorker(AugmentationPlan plan)
    {
        _plan = plan;
        _image = new ImagePlanes(plan.Size, plan.Fill);
        if (plan.Resamples)
        {
            _grid = new PixelGrid(plan.Size);
            _resampler = new Resampler(plan.Size, plan.Fill);
            _elastic = plan.Elasticity == null ? null : new ElasticDistortion(plan.Size, _grid, plan.Elasticity);
        }
    }

    /// <summary>Augments an image.</summary>
    /// <param name="source">The image, [height x width x channels].</param>
    /// <param name="destination">Receives the augmented image; may be the same as <paramref name="source"/>.</param>
    /// <param name="random">The random numbers of this sample.</param>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleRandom random)
    {
        if (_resampler == null)
        {
            _image.Read(source);
        }
        else
        {
            _resampler.Read(source);
            MovePixels(_resampler, ref random);
        }

        foreach (PhotometricOperation operation in _plan.Photometry)
        {
            operation.Apply(_image, ref random);
        }

        _image.Write(destination);
    }

    private void MovePixels(Resampler resampler, ref SampleRandom random)
    {
        AffineMap map = AffineMap.Identity;
        foreach (GeometricOperation operation in _plan.Geometry)
        {
            operation.AddTo(ref map, ref random);
        }

        if (_elastic == null)
        {
            resampler.Resample(in map, ref _grid!.X.First, ref _grid.Y.First, _image);
        }
        else
        {
            _elastic.Draw(random.NextKey());
            resampler.Resample(in map, ref _elastic.X.First, ref _elastic.Y.First, _image);
        }
    }
}

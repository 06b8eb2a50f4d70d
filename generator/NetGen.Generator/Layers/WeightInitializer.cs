namespace NetGen.Generator.Layers;

/// <summary>The distribution of a layer's initial weights.</summary>
/// <param name="Initializer">The distribution.</param>
/// <param name="StandardDeviation">The standard deviation of <see cref="Initializer.Normal"/>; 0 for the others, which derive it from the
/// sizes.</param>
internal readonly record struct WeightInitializer(Initializer Initializer, double StandardDeviation);

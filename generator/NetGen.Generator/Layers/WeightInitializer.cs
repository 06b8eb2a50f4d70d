namespace NetGen.Generator.Layers;

/// <summary>How a layer's weights are drawn.</summary>
/// <param name="Initializer">The distribution.</param>
/// <param name="StandardDeviation">That of <see cref="Initializer.Normal"/>; 0 for the others, which derive theirs from the sizes.</param>
internal readonly record struct WeightInitializer(Initializer Initializer, double StandardDeviation);

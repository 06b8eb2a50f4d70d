namespace NetGen.Generator.Layers;

/// <summary>What a layer is put on top of.</summary>
/// <param name="Index">The layer's position, from 1.</param>
/// <param name="Size">Floats a sample coming in.</param>
/// <param name="Stride">Distance in floats between the rows of two samples coming in.</param>
/// <param name="ParametersBefore">Floats that the parameters of the layers before take, padding included.</param>
internal readonly record struct LayerInput(int Index, int Size, int Stride, long ParametersBefore);

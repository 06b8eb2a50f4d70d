namespace NetGen.Generator.Layers;

/// <summary>The diagnostic ids of the rules that layer kinds check; generator/Diagnostics describes them.</summary>
internal static class LayerRules
{
    public const string SizeOutOfRange = "NETGEN003";
    public const string TooLarge = "NETGEN004";
    public const string Undefined = "NETGEN007";
    public const string StandardDeviation = "NETGEN008";
    public const string SizeDoesNotFit = "NETGEN017";
    public const string ShapeDoesNotFit = "NETGEN018";
    public const string ValueOutOfRange = "NETGEN019";
    public const string WrongPlace = "NETGEN020";
}

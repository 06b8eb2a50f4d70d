namespace DigitCnn;

/// <summary>The choices of --network.</summary>
internal enum NetworkName
{
    Small,
    Large,
}

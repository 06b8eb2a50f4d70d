namespace NetGen.Generator.Emission;

/// <summary>One emitted source file.</summary>
/// <param name="HintName">Its name, unique in the compilation: <c>My.App.DigitNet.Forward.g.cs</c>.</param>
/// <param name="Source">Its text.</param>
internal sealed record EmittedFile(string HintName, string Source);

namespace NetGen.Generator.Tests.Twins;

/// <summary>What a run of a <see cref="CheckProgram"/> reports.</summary>
/// <param name="Lanes">The number of floats in a Vector.</param>
/// <param name="Is512">Whether 512-bit vectors are used.</param>
/// <param name="Methods">The methods that were checked.</param>
/// <param name="Failures">What is wrong, a line for each failure.</param>
internal sealed record CheckResult(int Lanes, bool Is512, IReadOnlyList<string> Methods, IReadOnlyList<string> Failures);

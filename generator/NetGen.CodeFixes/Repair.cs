using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>The repair that a code fix offers for a diagnostic.</summary>
/// <param name="Title">The title shown in the editor.</param>
/// <param name="Kind">The equivalence key: repairs of the same kind can be applied to a whole project together.</param>
/// <param name="Changes">The changes to the text, in order.</param>
internal sealed record Repair(string Title, string Kind, ImmutableArray<TextChange> Changes);

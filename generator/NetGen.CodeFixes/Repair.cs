using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>What a code fix would do about one diagnostic.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Kind">Repairs of one kind can be applied to a whole project at once.</param>
/// <param name="Changes">The changes of the text, in order.</param>
internal sealed record Repair(string Title, string Kind, ImmutableArray<TextChange> Changes);

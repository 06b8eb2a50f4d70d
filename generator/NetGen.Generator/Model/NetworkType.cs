// Equality: every record in Model/ is equal by value, all members taking part, and holds only strings, numbers, enums and
// EquatableArrays of these. That is what lets the incremental pipeline skip emission when nothing that matters has changed.
namespace NetGen.Generator.Model;

/// <summary>Where the emitted code goes: the annotated class and what encloses it.</summary>
/// <param name="Namespace">The namespace as it is written in source (keywords escaped), empty for the global one.</param>
/// <param name="Enclosing">
/// The headers of the enclosing types, outermost first: <c>partial class Outer</c>, <c>partial record struct Pair&lt;T&gt;</c>.
/// </param>
/// <param name="Name">The name of the class as it is written in source (a keyword has its @).</param>
/// <param name="FullName">The class as emitted code refers to it: <c>global::My.App.Outer.DigitNet</c>. Even inside the class its plain name could be
/// that of a type that it inherits.</param>
/// <param name="HintName">The file name of its emitted parts without extension, unique in the compilation without regard to case:
/// <c>My.App.Outer+DigitNet</c>.</param>
/// <param name="DeclaresConstructor">Whether the user declares an instance constructor, a primary one included, or has to.</param>
internal sealed record NetworkType(
    string Namespace, EquatableArray<string> Enclosing, string Name, string FullName, string HintName, bool DeclaresConstructor)
{
    /// <summary>The attributes of the emitted constructor: those with which the base class's constructor concerns its callers.</summary>
    public EquatableArray<string> ConstructorAttributes { get; init; }
}

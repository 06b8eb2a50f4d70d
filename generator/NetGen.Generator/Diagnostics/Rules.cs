using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>The rules in the order of their numbers; README.md beside this file gives cause, example and fix of each.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NETGEN001", "A network must be partial",
        "Add 'partial' to '{0}': the code of the network '{1}' is emitted into it");

    public static readonly DiagnosticDescriptor NoLayer = Error(
        "NETGEN002", "A network needs an input and a layer",
        "A network needs an [Input] first and a layer for predictions last, but '{0}' {1}; {2}");

    public static readonly DiagnosticDescriptor SizeOutOfRange = Error(
        "NETGEN003", "A size is out of range",
        "A size must be from 1 to {1}, but this one is {0}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "NETGEN004", "The network is too large",
        "Layer {0} takes {1} parameters (padding included) and the layers before it {2}, "
        + "but a network may have {3} in all (1 GiB)");

    public static readonly DiagnosticDescriptor SoftmaxInside = Error(
        "NETGEN005", "Softmax belongs on the last layer",
        "Softmax is for the last layer, but this is layer {0} of {1}; {2}");

    public static readonly DiagnosticDescriptor SoftmaxOnOne = Error(
        "NETGEN006", "Softmax on one output is always 1",
        "Softmax over a single output is always 1; for one probability use Activation.Sigmoid, for classes at least 2 outputs");

    public static readonly DiagnosticDescriptor Undefined = Error(
        "NETGEN007", "Not a member of the enum",
        "{0} is not a member of {1}; write one by name, such as {1}.{2}");

    public static readonly DiagnosticDescriptor StandardDeviation = Error(
        "NETGEN008", "StandardDeviation and Initializer.Normal go together",
        "Initializer.Normal needs a StandardDeviation that is finite and greater than 0, and no other initializer takes one, but here {0}");

    public static readonly DiagnosticDescriptor MixedForms = Error(
        "NETGEN009", "Shorthand and long form are mixed",
        "The layers of '{0}' are written {1}, so {2} has no place here; {3}");

    public static readonly DiagnosticDescriptor SeveralDeclarations = Error(
        "NETGEN010", "Layers stand on several partial declarations",
        "This layer of '{0}' stands on another declaration than [Network], so its place among the layers is undefined; "
        + "put all layers below [Network]");

    public static readonly DiagnosticDescriptor LayerWithoutNetwork = Warning(
        "NETGEN011", "A layer without [Network]",
        "This layer has no effect: '{0}' has no [Network]");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "NETGEN012", "This kind of type cannot be a network",
        "'{0}' is {1}; a network is an ordinary partial class: no record, no struct, not generic, static, abstract "
        + "or file-local");

    public static readonly DiagnosticDescriptor MemberCollision = Error(
        "NETGEN013", "A member has the name of an emitted one",
        "The members emitted into '{0}' collide with {1}; {2}");

    public static readonly DiagnosticDescriptor NotOptimized = new(
        "NETGEN014", "A network is compiled without optimization",
        "'{0}' is compiled without optimization, which makes it about ten times slower; "
        + "build Release, or set <Optimize>true</Optimize> in the project",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Help("NETGEN014"));

    public static readonly DiagnosticDescriptor LossDoesNotFit = Error(
        "NETGEN015", "The loss does not fit the output",
        "{0} does not fit the output activation {1}; it fits {2}. Losses that fit {1}: {3}.");

    public static readonly DiagnosticDescriptor OldLanguage = Error(
        "NETGEN016", "The C# version is too old",
        "The code of the network '{0}' needs C# {1} or later, but this project is C# {2}; "
        + "remove <LangVersion> or raise it");

    public static readonly DiagnosticDescriptor SizeDoesNotFit = Error(
        "NETGEN017", "A size does not fit the shape that comes in",
        "{0} does not fit into {1}: the input is {2}; {3}");

    public static readonly DiagnosticDescriptor ShapeDoesNotFit = Error(
        "NETGEN018", "The layer does not take such a shape",
        "{0} takes {1}, but its input is {2}; {3}");

    public static readonly DiagnosticDescriptor ValueOutOfRange = Error(
        "NETGEN019", "A value is out of range",
        "{0} is {1}, but must be {2}");

    public static readonly DiagnosticDescriptor WrongPlace = Error(
        "NETGEN020", "The layer is in the wrong place",
        "{0} belongs {1}, but this is layer {2}; {3}");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        "NETGEN021", "The base class leaves the constructor to you",
        "Declare a constructor in '{0}': none can be emitted, since {1}");

    public static readonly DiagnosticDescriptor UnseenNetwork = new(
        "NETGEN022", "The network is out of the generator's sight",
        "Nothing is emitted for the network '{0}': NetGen does not see what another generator writes, such as the @code block of a .razor file; "
        + "move the class to a .cs file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help("NETGEN022"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All of them, by number; the numbers of rules that were removed after a release are missing, and stay so.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, NoLayer, SizeOutOfRange, TooLarge, SoftmaxInside, SoftmaxOnOne, Undefined, StandardDeviation, MixedForms,
        SeveralDeclarations, LayerWithoutNetwork, UnsupportedType, MemberCollision, NotOptimized, LossDoesNotFit, OldLanguage,
        SizeDoesNotFit, ShapeDoesNotFit, ValueOutOfRange, WrongPlace, NoConstructor, UnseenNetwork,
    ];

    public static DiagnosticDescriptor ById(string id) => All.First(rule => rule.Id == id);

    private const string Category = "NetGen";

    /// <summary>Where the editor sends those who ask about a rule; each has an anchor there.</summary>
    private const string Documentation = "https://github.com/netgen/netgen/blob/main/generator/NetGen.Generator/Diagnostics/README.md";

    private static string Help(string id) => $"{Documentation}#{id.ToLowerInvariant()}";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help(id));

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help(id));
}

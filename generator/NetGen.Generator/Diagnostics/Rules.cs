using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>The rules in numerical order; README.md in this folder gives cause, example and fix of each.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NETGEN001", "A network must be partial",
        "Add 'partial' to '{0}': the code of the network '{1}' is emitted into it");

    public static readonly DiagnosticDescriptor NoLayer = Error(
        "NETGEN002", "A network needs an input and a layer",
        "A network must start with [Input] and end with a layer that predictions use, but '{0}' {1}; {2}");

    public static readonly DiagnosticDescriptor SizeOutOfRange = Error(
        "NETGEN003", "A size is out of range",
        "A size must be from 1 to {1}, but this one is {0}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "NETGEN004", "The network is too large",
        "Layer {0} has {1} parameters (padding included) and the layers before it have {2}, "
        + "but a network can have at most {3} in total (1 GiB)");

    public static readonly DiagnosticDescriptor SoftmaxInside = Error(
        "NETGEN005", "Softmax belongs on the last layer",
        "Softmax belongs on the last layer, but this is layer {0} of {1}; {2}");

    public static readonly DiagnosticDescriptor SoftmaxOnOne = Error(
        "NETGEN006", "Softmax on one output is always 1",
        "Softmax over a single output is always 1; use Activation.Sigmoid for a single probability, or at least 2 outputs for classes");

    public static readonly DiagnosticDescriptor Undefined = Error(
        "NETGEN007", "Not a member of the enum",
        "{0} is not a member of {1}; write one by name, such as {1}.{2}");

    public static readonly DiagnosticDescriptor StandardDeviation = Error(
        "NETGEN008", "StandardDeviation and Initializer.Normal go together",
        "Initializer.Normal requires a StandardDeviation that is finite and greater than 0, and no other initializer accepts one, "
        + "but here {0}");

    public static readonly DiagnosticDescriptor MixedForms = Error(
        "NETGEN009", "Shorthand and long form are mixed",
        "The layers of '{0}' are written {1}, so {2} is not allowed here; {3}");

    public static readonly DiagnosticDescriptor SeveralDeclarations = Error(
        "NETGEN010", "Layers are spread over several partial declarations",
        "This layer of '{0}' is on a different declaration than [Network], so its position among the layers is undefined; "
        + "put all layers below [Network]");

    public static readonly DiagnosticDescriptor LayerWithoutNetwork = Warning(
        "NETGEN011", "A layer without [Network]",
        "This layer has no effect: '{0}' has no [Network]");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "NETGEN012", "This kind of type cannot be a network",
        "'{0}' is {1}; a network must be an ordinary partial class, not a record or struct, and not generic, static, abstract "
        + "or file-local");

    public static readonly DiagnosticDescriptor MemberCollision = Error(
        "NETGEN013", "A member has the same name as an emitted one",
        "The members emitted into '{0}' collide with {1}; {2}");

    public static readonly DiagnosticDescriptor NotOptimized = new(
        "NETGEN014", "A network is compiled without optimization",
        "'{0}' is compiled without optimization, which makes it about ten times slower; "
        + "build in Release, or set <Optimize>true</Optimize> in the project",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Help("NETGEN014"));

    public static readonly DiagnosticDescriptor LossDoesNotFit = Error(
        "NETGEN015", "The loss does not fit the output",
        "{0} does not fit the output activation {1}; it fits {2}. Losses that fit {1}: {3}.");

    public static readonly DiagnosticDescriptor OldLanguage = Error(
        "NETGEN016", "The C# version is too old",
        "The code of the network '{0}' needs C# {1} or later, but this project uses C# {2}; "
        + "remove <LangVersion> or raise it");

    public static readonly DiagnosticDescriptor SizeDoesNotFit = Error(
        "NETGEN017", "A size does not fit the input shape",
        "{0} does not fit into {1}: the input is {2}; {3}");

    public static readonly DiagnosticDescriptor ShapeDoesNotFit = Error(
        "NETGEN018", "The layer does not accept this shape",
        "{0} expects {1}, but its input is {2}; {3}");

    public static readonly DiagnosticDescriptor ValueOutOfRange = Error(
        "NETGEN019", "A value is out of range",
        "{0} is {1}, but must be {2}");

    public static readonly DiagnosticDescriptor WrongPlace = Error(
        "NETGEN020", "The layer is in the wrong place",
        "{0} belongs {1}, but this is layer {2}; {3}");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        "NETGEN021", "The base class requires you to declare a constructor",
        "Declare a constructor in '{0}': none can be emitted, because {1}");

    public static readonly DiagnosticDescriptor UnseenNetwork = new(
        "NETGEN022", "The network is not visible to the generator",
        "Nothing is emitted for the network '{0}': NetGen does not see code from other generators, such as the @code block of a .razor file; "
        + "move the class to a .cs file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help("NETGEN022"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All rules in numerical order; the numbers of rules removed after a release are never used again.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, NoLayer, SizeOutOfRange, TooLarge, SoftmaxInside, SoftmaxOnOne, Undefined, StandardDeviation, MixedForms,
        SeveralDeclarations, LayerWithoutNetwork, UnsupportedType, MemberCollision, NotOptimized, LossDoesNotFit, OldLanguage,
        SizeDoesNotFit, ShapeDoesNotFit, ValueOutOfRange, WrongPlace, NoConstructor, UnseenNetwork,
    ];

    public static DiagnosticDescriptor ById(string id) => All.First(rule => rule.Id == id);

    private const string Category = "NetGen";

    /// <summary>The page that the editor links to for a rule; each rule has an anchor there.</summary>
    private const string Documentation = "https://github.com/netgen/netgen/blob/main/generator/NetGen.Generator/Diagnostics/README.md";

    private static string Help(string id) => $"{Documentation}#{id.ToLowerInvariant()}";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help(id));

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help(id));
}

using System.Globalization;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>
/// The arguments of one layer attribute, by the names of its constructor parameters and properties, independent of Roslyn's types. It
/// contains the checks that layer kinds share: each returns null after reporting a problem.
/// </summary>
/// <param name="values">Integers, doubles and enum values (as integers); an omitted argument is absent.</param>
internal sealed class LayerArguments(IReadOnlyDictionary<string, object> values)
{
    public LayerProblems Problems { get; } = new();

    /// <summary>Returns a size, from 1 to <see cref="SizeLimit.Width"/>.</summary>
    public int? Size(string name)
    {
        int value = (int)values[name];
        if (value is >= 1 and <= SizeLimit.Width)
        {
            return value;
        }

        Problems.Report(LayerRules.SizeOutOfRange, name, Literal.Grouped(value), Literal.Grouped(SizeLimit.Width));
        return null;
    }

    /// <summary>Returns an integer, or a default if it is omitted.</summary>
    public int Int(string name, int otherwise) => values.TryGetValue(name, out object? value) ? (int)value : otherwise;

    /// <summary>Returns a number, or a default if it is omitted.</summary>
    public double Double(string name, double otherwise) => values.TryGetValue(name, out object? value) ? (double)value : otherwise;

    /// <summary>Returns a boolean, or a default if it is omitted.</summary>
    public bool Flag(string name, bool otherwise = false) => values.TryGetValue(name, out object? value) ? (bool)value : otherwise;

    /// <summary>Returns whether an argument is specified.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Returns a member of an enum, or a default if it is omitted.</summary>
    public TEnum? Member<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (!values.TryGetValue(name, out object? value) || Enum.IsDefined(typeof(TEnum), value))
        {
            return value is null ? otherwise : (TEnum)Enum.ToObject(typeof(TEnum), value);
        }

        Problems.Report(LayerRules.Undefined, name, Literal.Of((int)value), typeof(TEnum).Name, Enum.GetNames(typeof(TEnum))[0]);
        return null;
    }

    /// <summary>Returns a member of <see cref="NetGen.Activation"/>.</summary>
    public Activation? Activation(string name)
    {
        int value = (int)values[name];
        if (Enum.IsDefined(typeof(Activation), value))
        {
            return (Activation)value;
        }

        Problems.Report(LayerRules.Undefined, name, Literal.Of(value), nameof(NetGen.Activation), nameof(NetGen.Activation.ReLU));
        return null;
    }

    /// <summary>Returns the distribution of the weights: the specified one, or else the default of the activation.</summary>
    public WeightInitializer? Initializer(Activation activation)
    {
        const string Name = "Initializer";
        const string Deviation = "StandardDeviation";
        int? given = values.TryGetValue(Name, out object? value) ? (int)value : null;
        double? deviation = values.TryGetValue(Deviation, out object? number) ? (double)number : null;

        if (given is { } undefined && !Enum.IsDefined(typeof(Initializer), undefined))
        {
            Problems.Report(
                LayerRules.Undefined, Name, Literal.Of(undefined), nameof(NetGen.Initializer),
                nameof(NetGen.Initializer.XavierUniform));
            return null;
        }

        Initializer initializer = (Initializer?)given ?? ActivationTraits.Of(activation).Initializer;
        bool isNormal = initializer == NetGen.Initializer.Normal;
        switch (deviation)
        {
            case null when isNormal:
                Problems.Report(LayerRules.StandardDeviation, Name, "it is missing: add one, such as StandardDeviation = 0.01");
                return null;
            case not null when !isNormal:
                Problems.Report(LayerRules.StandardDeviation, Deviation, $"the weights are drawn by {initializer}");
                return null;
            case not null when !(deviation > 0 && deviation <= float.MaxValue):
                Problems.Report(
                    LayerRules.StandardDeviation, Deviation, $"it is {deviation.Value.ToString("R", CultureInfo.InvariantCulture)}");
                return null;
            default:
                return new WeightInitializer(initializer, deviation ?? 0);
        }
    }

    /// <summary>Returns whether the network has room for the parameters; if not, reports the named argument.</summary>
    public bool Fits(string name, LayerInput input, long parameters)
    {
        if (parameters <= SizeLimit.Parameters - input.ParametersBefore)
        {
            return true;
        }

        Problems.Report(
            LayerRules.TooLarge, name, Literal.Of(input.Index), Literal.Grouped(parameters),
            Literal.Grouped(input.ParametersBefore), Literal.Grouped(SizeLimit.Parameters));
        return false;
    }
}

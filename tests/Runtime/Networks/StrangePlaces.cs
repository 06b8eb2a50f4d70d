using NetGen;

// Networks where people put them: in no namespace, inside other types, under names that are keywords or not ASCII, with members
// and constructors of their own.
[Network(3, 4, 2, Activation.Tanh)]
public partial class NetworkInNoNamespace;

namespace NetGen.Tests.Networks.@event.Größe
{
    [Network(3, 4, 2, Activation.Tanh)]
    internal partial class @class;

    [Network(3, 4, 2, Activation.Tanh)]
    internal partial class Ziffern网络;

    internal static partial class Outer
    {
        internal partial struct Inner
        {
            internal partial interface IInnermost
            {
                [Network(3, 4, 2, Activation.Tanh)]
                internal partial class Nested;
            }
        }

        [Network(3, 4, 2, Activation.Tanh)]
        internal partial class Nested;
    }

    [Network(3, 4, 2, Activation.Tanh)]
    internal partial class WithConstructors
    {
        public WithConstructors(string label)
        {
            Label = label;
            Initialize(7);
        }

        public string Label { get; set; }
    }

    [Network(3, 4, 2, Activation.Tanh)]
    internal partial class WithPrimaryConstructor(int scale)
    {
        public int Scale => scale;

        private static int System => 1;

        private static int NetGen => System;

        public static int Both => System + NetGen;
    }

    internal abstract class Base
    {
        public int Value { get; set; } = 3;
    }

    [Network(3, 4, 2, Activation.Tanh)]
    internal sealed partial class Derived : Base;
}

using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Creations, and what chains are made of.</content>
internal sealed partial class ValidatorRun
{
    private AbstractValue Create(IObjectCreationOperation creation)
    {
        var arguments = EvaluateAll(creation.Arguments.Select(static x => x.Value));
        AbstractValue made = creation.Type?.Name switch
        {
            "X509Certificate2" or "X509Certificate" => arguments.Any(static x => x is CertificateValue or UnknownValue { Of: Taint.Content }) ? CertificateValue.Instance : AbstractValue.Configuration,
            "X509Chain" or "X509ChainPolicy" => new ChainValue(IsFromPeer: false),
            "ValueTask" when arguments.Count == 1 => arguments[0],
            _ => Join(arguments),
        };
        if (made is CertificateValue && MayThrow())
        {
            return made;
        }

        // Who is handed the object is handed what is in it.
        return creation.Initializer is not { } initializer ? made
            : Initialize(made, initializer) is var contents && made is UnknownValue ? Join([made, .. contents]) with { IsNotNull = true }
            : made;
    }

    private List<AbstractValue> Initialize(AbstractValue made, IObjectOrCollectionInitializerOperation initializer)
    {
        var contents = new List<AbstractValue>();
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment:
                    var value = Evaluate(assignment.Value);
                    contents.Add(value);
                    if (made is ChainValue chain)
                    {
                        Configure(chain, member.Member.Name, value);
                    }

                    break;
                case IMemberInitializerOperation { Initializer: { } nested }:
                    contents.AddRange(Initialize(made, nested));
                    break;
                default:
                    // Elements of a collection: what they are does not matter, a certificate store among them.
                    break;
            }
        }

        return contents;
    }

    private static void Configure(ChainValue chain, string member, AbstractValue value)
    {
        switch (member, value)
        {
            case ("VerificationFlags", ConstantValue { Value: long flags }):
                chain.AcceptsAnyAuthority = LaxFlags.AreIn(flags);
                break;
            case ("TrustMode", _):
                chain.TrustsTheSystem = value is ConstantValue { Value: 0L };
                break;
            case ("ChainPolicy", ChainValue policy):
                chain.AcceptsAnyAuthority = policy.AcceptsAnyAuthority;
                chain.TrustsTheSystem = policy.TrustsTheSystem;
                break;
            case ("ChainPolicy", _):
                chain.TrustsTheSystem = false;
                break;
        }
    }

    /// <summary>
    /// Anyone gets a certificate of a public authority, for a host of his own. That of an authority that the application names is proof enough, as
    /// it is in <c>VerifyCA</c> with a CA file.
    /// </summary>
    private AbstractValue Built(ChainValue chain) =>
        chain.AcceptsAnyAuthority ? AbstractValue.Text
        : chain.TrustsTheSystem ? BuiltBySystem()
        : AbstractValue.Content;

    private AbstractValue BuiltBySystem() => _chainStatus is null ? new ConstantValue(true, IsFromErrors: true) : AbstractValue.Content;
}

using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Configuration;

/// <summary>Tells whom C# hands a value of the configuration to, where that is no driver in sight.</summary>
internal sealed class Receivers(CompilationDrivers drivers)
{
    private static readonly string[] Neutral = ["System", "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.CSharp", "mscorlib", "netstandard", "Serilog", "NLog", "log4net"];

    /// <summary>The referenced drivers that the assembly of a callee is made for: it refers to them, or is called after their servers.</summary>
    public IReadOnlyList<DriverInUse> DriversOf(ISymbol? callee, Compilation compilation) =>
        callee?.ContainingAssembly is { } assembly ? [.. drivers.Referenced.Where(use => IsMadeFor(assembly, use.Driver, compilation))] : [];

    /// <summary>True if the value goes, directly or through a local, to a library that is no driver and has to do with none.</summary>
    public bool IsForeign(ExpressionSyntax read, SemanticModel model, CancellationToken cancellationToken) =>
        ValuePath.Ends(read, model, cancellationToken).Any(end => IsForeignTarget(end, model, cancellationToken));

    private bool IsForeignTarget(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? target = value.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } list } => list.Parent,
            AssignmentExpressionSyntax assignment when assignment.Right == value => assignment.Left,
            _ => null,
        };
        return target is not null && model.GetSymbolInfo(target, cancellationToken).Symbol is { } symbol
            && symbol.ContainingAssembly is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly)
            && symbol.DeclaringSyntaxReferences.IsDefaultOrEmpty
            && !IsNeutral(symbol, assembly) && DriversOf(symbol, model.Compilation).Count == 0;
    }

    private static bool IsNeutral(ISymbol symbol, IAssemblySymbol assembly) =>
        symbol.Kind == SymbolKind.Local
        || Array.Exists(Neutral, name => assembly.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (assembly.Name.Length == name.Length || assembly.Name[name.Length] == '.') && !KnowsAProduct(assembly.Name));

    /// <summary>Microsoft.Extensions.Caching.StackExchangeRedis is no plumbing.</summary>
    private static bool KnowsAProduct(string assembly) => Recognition.OtherProducts.AreNamedBy(assembly);

    private static bool IsMadeFor(IAssemblySymbol assembly, Driver driver, Compilation compilation) =>
        driver.Assemblies.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase)
        || driver.Products.Any(product => Recognition.ProductWord.Contains(assembly.Name, product))
        || Reaches(assembly, driver, compilation);

    /// <summary>True if the assembly refers to the driver, or to another that does: a layer of the same application.</summary>
    private static bool Reaches(IAssemblySymbol assembly, Driver driver, Compilation compilation)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<IAssemblySymbol>([assembly]);
        while (open.Count > 0)
        {
            foreach (var name in open.Pop().Modules.SelectMany(static module => module.ReferencedAssemblies).Select(static reference => reference.Name).Where(seen.Add))
            {
                // Everything refers to the part of .NET Framework that holds a driver of its own.
                if (name != "System.Data" && driver.Assemblies.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    return true;
                }

                if (!name.StartsWith("System", StringComparison.Ordinal)
                    && compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(candidate => candidate.Name == name) is { } next)
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}

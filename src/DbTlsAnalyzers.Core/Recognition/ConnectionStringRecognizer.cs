using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Recognition;

/// <summary>
/// Tells whose connection string a text is that reaches no driver in sight, by its name and its keys. Silence is the answer to everything that
/// may as well be something else: SQL, prose, URLs, and the strings of brokers, caches and other databases, which share most keywords.
/// </summary>
public static class ConnectionStringRecognizer
{
    /// <summary>The drivers whose connection string this is; none if it may be anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What it is called: the key with its section, a variable, a symbol; null if it has no name.</param>
    /// <param name="referenced">The drivers to choose from.</param>
    public static IReadOnlyList<DriverInUse> Recognize(ConnectionString text, string? name, IReadOnlyList<DriverInUse> referenced)
    {
        if (referenced.Count == 0 || text.Problems.Count > 0 || text.Settings.Count < (text.MayHaveMoreSettings ? 1 : 2) || (name is not null && OtherProducts.AreNamedBy(name)))
        {
            return [];
        }

        var isNamed = ConnectionStringName.IsLike(name);
        var fits = Fits(text, name, isNamed, referenced);
        if (fits.FindAll(static fit => !fit.HasForeignKeys) is { Count: > 0 } known)
        {
            // A mode that none of them takes is a mistake, unless another kind of server takes it.
            return known.TrueForAll(static fit => fit.HasForeignValues)
                && FitsAnother(text, name, isNamed, driver => !known.Exists(fit => fit.Driver.Driver.Products.Intersect(driver.Products, StringComparer.Ordinal).Any()))
                    ? []
                    : [.. known.Select(static fit => fit.Driver)];
        }

        // A TLS key that this driver does not know: a mistake, unless it is the right key of a driver that is not referenced.
        return fits.Count == 1 && !FitsAnother(text, name, isNamed, static _ => true) ? [fits[0].Driver] : [];
    }

    private static bool FitsAnother(ConnectionString text, string? name, bool isNamed, Func<Driver, bool> isOther) =>
        Fits(text, name, isNamed, [.. DriverCatalog.All.Where(isOther).Select(static driver => new DriverInUse(driver, driver.Newest))])
            .Exists(static fit => !fit.HasForeignKeys && !fit.HasForeignValues);

    private static List<DriverFit> Fits(ConnectionString text, string? name, bool isNamed, IReadOnlyList<DriverInUse> drivers)
    {
        var fits = new List<DriverFit>();
        foreach (var driver in drivers)
        {
            if (DriverFit.Of(text, driver) is { } fit && fit.IsEvidence(isNamed) && !IsOfAnotherProduct(fit, name))
            {
                fits.Add(fit);
            }
        }

        return fits;
    }

    private static bool IsOfAnotherProduct(DriverFit fit, string? name) =>
        (name is not null && NamesAnotherDatabase(name, fit.Driver.Driver)) || (fit.Host is { Length: > 0 } host && (fit.IsOnForeignPort || IsHostOfAnother(host, fit.Driver.Driver)));

    /// <summary>A host that is named after the driver's own server may name another product besides: <c>shop.postgres.cosmos.azure.com</c>.</summary>
    private static bool IsHostOfAnother(string host, Driver driver) =>
        OtherProducts.AreMeantBy(host) || (!NamesItsDatabase(host, driver) && (OtherProducts.AreNamedByHost(host) || NamesAnotherDatabase(host, driver)));

    private static bool NamesItsDatabase(string text, Driver driver) => driver.Products.Any(product => ProductWord.Contains(text, product));

    private static bool NamesAnotherDatabase(string text, Driver driver) => !NamesItsDatabase(text, driver) && DriverCatalog.All.Any(other => NamesItsDatabase(text, other));
}

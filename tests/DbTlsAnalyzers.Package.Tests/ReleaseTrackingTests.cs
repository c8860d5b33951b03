using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests;

/// <summary>What stands in the release tracking files after a release.</summary>
public class ReleaseTrackingTests
{
    private const string FirstRelease = """
        ; Comment.
        ## Release 1.0.0

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        DBTLS0001 | Security | Warning | Kept
        DBTLS0002 | Security | Warning | Lowered
        DBTLS0003 | Security | Warning | Withdrawn

        ## Release 1.1.0

        ### Removed Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        DBTLS0003 | Security | Warning |

        """;

    [Fact]
    public void Nothing_is_left_to_ship_when_the_rules_are_those_of_the_last_release()
    {
        var everything = ReleaseTracking.Shipped(ReleaseTracking.Unshipped(ReleaseTracking.Shipped("")));

        Assert.Equal(RuleCatalog.All.Count, everything.Count);
        Assert.Empty(ReleaseTracking.Unshipped(everything));
    }

    [Fact]
    public void A_release_adds_to_and_takes_from_the_one_before() =>
        Assert.Equal(["DBTLS0001", "DBTLS0002"], ReleaseTracking.Shipped(FirstRelease).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void New_changed_and_removed_rules_have_tables_of_their_own() => Assert.Equal(
        """
        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        DBTLS0004 | Security | Warning | Added

        ### Removed Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        DBTLS0001 | Security | Warning |

        ### Changed Rules

        Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
        --------|--------------|--------------|--------------|--------------|-------
        DBTLS0002 | Security | Disabled | Security | Warning | Lowered

        """,
        ReleaseTracking.Unshipped(ReleaseTracking.Shipped(FirstRelease), [new Lowered(), new Added()]));

    private sealed class Lowered : Rule
    {
        public override string Id => "DBTLS0002";

        public override string Title => "";

        public override string Description => "";

        public override bool IsEnabledByDefault => false;
    }

    private sealed class Added : Rule
    {
        public override string Id => "DBTLS0004";

        public override string Title => "";

        public override string Description => "";
    }
}

using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Callbacks;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("void M(bool dev) { if (dev) { c.UserCertificateValidationCallback = {|DBTLS2001!Info:delegate { return true; }|}; } }")]
    [InlineData("void M(bool dev) { if (!dev) return; c.UserCertificateValidationCallback = {|DBTLS2001!Info:delegate { return true; }|}; }")]
    [InlineData("void M(bool dev) { c.UserCertificateValidationCallback = dev ? {|DBTLS2001!Info:(a, b, c, d) => true|} : null; }")]
    [InlineData("void M(bool dev) { c.UserCertificateValidationCallback = dev ? {|DBTLS2001!Info:(a, b, c, d) => true|} : (a, b, c, d) => d == 0; }")]
    [InlineData("void M(bool dev) { RemoteCertificateValidationCallback? v = null; if (dev) v = (a, b, c, d) => true; c.UserCertificateValidationCallback = {|DBTLS2001!Info:v|}; }")]
    [InlineData("void M(string host) { switch (host) { case \"localhost\": c.UserCertificateValidationCallback = {|DBTLS2001!Info:delegate { return true; }|}; break; } }")]
    [InlineData("void M(bool dev) { c.SslClientAuthenticationOptionsCallback = o => { if (dev) o.RemoteCertificateValidationCallback = {|DBTLS2001!Info:delegate { return true; }|}; }; }")]
    [InlineData("void M(bool dev) { if (dev) c.SslClientAuthenticationOptionsCallback = o => o.RemoteCertificateValidationCallback = {|DBTLS2001!Info:delegate { return true; }|}; }")]
    public Task A_callback_that_is_installed_on_one_path_only_is_for_information(string members) => CallbackCase.Members(members);

    [Theory]
    [InlineData("void M(bool dev) { if (dev) c.UserCertificateValidationCallback = {|DBTLS2001!Warning:delegate { return true; }|}; else c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(a, b, c, d) => true|}; }")]
    [InlineData("void M(bool dev) { c.UserCertificateValidationCallback = dev ? {|DBTLS2001!Warning:(a, b, c, d) => true|} : {|DBTLS2001!Warning:delegate { return true; }|}; }")]
    public Task Two_weak_alternatives_are_warnings(string members) => CallbackCase.Members(members);

    public static TheoryData<string, string> ConditionsAndDrivers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var driver in CallbackMember.Drivers)
            {
                data.Add("if (dev) { [install] }", driver);
                data.Add("if (!dev) { Console.WriteLine(); } else { [install] }", driver);
                data.Add("if (!dev) { return; } [install]", driver);
                data.Add("if (Environment.GetEnvironmentVariable(\"ENV\") == \"Development\") { [install] }", driver);
                data.Add("switch (host) { case \"localhost\": [install] break; }", driver);
                data.Add("\n#if DEBUG\n[install]\n#endif\n", driver);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ConditionsAndDrivers))]
    public Task A_condition_makes_it_information_for_every_member_of_a_driver(string condition, string driver)
    {
        var installations = CallbackMember.All.Where(member => member.Driver == driver).Select(static member => member.Install("{|DBTLS2001!Info:(a, b, c, d) => true|}"));
        return CallbackCase.File(
            $$"""
            class Shop
            {
                {{CallbackMember.Fields}}

                void Open(bool dev, string host)
                {
                    {{condition.Replace("[install]", string.Join(" ", installations), StringComparison.Ordinal)}}
                }
            }
            """,
            static project => project.Define("DEBUG"));
    }

    [Theory]
    [InlineData("DEBUG", "Info")]
    [InlineData("STAGING", "Warning")]
    public Task A_callback_for_debug_builds_only_is_for_information(string symbol, string severity) =>
        CallbackCase.File(
            $$"""
            class C
            {
                void M(NpgsqlConnection c)
                {
            #if {{symbol}}
                    c.UserCertificateValidationCallback = {|DBTLS2001!{{severity}}:(a, b, c, d) => true|};
            #endif
                }
            }
            """,
            project => project.Define(symbol));

    [Theory]
    [InlineData("return true;", "Console.WriteLine(d); return d == 0;", "Info")]
    [InlineData("Console.WriteLine(d); return true;", "return d == 0;", "Info")]
    [InlineData("Console.WriteLine(d);", "", "Warning")]
    public Task A_callback_that_answers_otherwise_in_debug_builds_is_for_information(string debug, string release, string severity) =>
        CallbackCase.File(
            $$"""
            class C
            {
                void M(NpgsqlConnection c)
                {
                    c.UserCertificateValidationCallback = {|DBTLS2001!{{severity}}:(a, b, chain, d) =>
                    {
            #if DEBUG
                        {{debug}}
            #else
                        {{release}}
            #endif
                        {{(debug.Contains("return", StringComparison.Ordinal) ? "" : "return true;")}}
                    }|};
                }
            }
            """,
            static project => project.Define("DEBUG"));

    [Fact]
    public Task A_callback_after_the_debug_region_is_a_warning() =>
        CallbackCase.File("""
            class C
            {
                void M(NpgsqlConnection c)
                {
            #if !DEBUG
                    c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(a, b, c, d) => true|};
            #endif
                }
            }
            """);
}

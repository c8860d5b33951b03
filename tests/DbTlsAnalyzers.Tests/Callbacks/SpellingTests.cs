namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>
/// Every way of writing a callback with every member of a driver that takes one: with a callback that accepts anything, which is found where it is handed
/// over, and with one that validates, which is not.
/// </summary>
public sealed class SpellingTests
{
    private const string Parameters = "(object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors errors)";

    /// <summary>The expression that is handed over, and the members or statements that it needs; <c>[answer]</c> is what the callback answers.</summary>
    private static readonly (string Name, string Value, string Members, string Statements)[] Spellings =
    [
        ("lambda with expression", "(s, cert, chain, errors) => [answer]", "", ""),
        ("lambda with block", "(s, cert, chain, errors) => { return [answer]; }", "", ""),
        ("lambda with discards", "(_, _, _, errors) => [answer]", "", ""),
        ("lambda with types", $"{Parameters} => [answer]", "", ""),
        ("static lambda", "static (s, cert, chain, errors) => [answer]", "", ""),
        ("anonymous method", $"delegate {Parameters} {{ return [answer]; }}", "", ""),
        ("answer on every path", "(s, cert, chain, errors) => { if (cert is null) { return [answer]; } return [answer]; }", "", ""),
        ("answer in a variable", "(s, cert, chain, errors) => { var ok = [answer]; return ok; }", "", ""),
        ("logging before the answer", "(s, cert, chain, errors) => { Console.WriteLine($\"{cert?.Subject}: {errors}\"); return [answer]; }", "", ""),
        ("try and catch before the answer", "(s, cert, chain, errors) => { try { Debug.WriteLine(errors); } catch (Exception) { } return [answer]; }", "", ""),
        ("method group", "Validate", $"bool Validate{Parameters} => [answer];", ""),
        ("method group of this", "this.Validate", $"bool Validate{Parameters} {{ return [answer]; }}", ""),
        ("method group of a type", "Shop.Validate", $"static bool Validate{Parameters} => [answer];", ""),
        ("method group of another type", "Validators.Validate", $"static class Validators {{ public static bool Validate{Parameters} => [answer]; }}", ""),
        ("method group of an object", "new Validator().Validate", $"class Validator {{ public bool Validate{Parameters} => [answer]; }}", ""),
        ("generic method group", "Validate<object>", "static bool Validate<T>(T s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors errors) => [answer];", ""),
        ("local function", "Local", "", $"static bool Local{Parameters} => [answer];"),
        ("delegate creation", "new RemoteCertificateValidationCallback(Validate)", $"static bool Validate{Parameters} => [answer];", ""),
        ("delegate creation around a lambda", "new RemoteCertificateValidationCallback((s, cert, chain, errors) => [answer])", "", ""),
        ("target-typed delegate creation", "new(Validate)", $"static bool Validate{Parameters} => [answer];", ""),
        ("cast", "(RemoteCertificateValidationCallback)Validate", $"static bool Validate{Parameters} => [answer];", ""),
        ("local variable", "callback", "", "RemoteCertificateValidationCallback callback = (s, cert, chain, errors) => [answer];"),
        ("local variable with delegate creation", "callback", $"static bool Validate{Parameters} => [answer];", "var callback = new RemoteCertificateValidationCallback(Validate);"),
        ("field", "_callback", "readonly RemoteCertificateValidationCallback _callback = (s, cert, chain, errors) => [answer];", ""),
        ("static field", "Callback", $"static readonly RemoteCertificateValidationCallback Callback = Validate; static bool Validate{Parameters} => [answer];", ""),
        ("field that is assigned elsewhere", "_callback", "RemoteCertificateValidationCallback? _callback; void Set() { _callback = (s, cert, chain, errors) => [answer]; }", ""),
        ("property with expression", "Callback", "RemoteCertificateValidationCallback Callback => (s, cert, chain, errors) => [answer];", ""),
        ("property with getter", "Callback", "RemoteCertificateValidationCallback Callback { get { return (s, cert, chain, errors) => [answer]; } }", ""),
        ("automatic property", "Callback", "RemoteCertificateValidationCallback Callback { get; } = (s, cert, chain, errors) => [answer];", ""),
        ("method that returns it", "Make()", $"RemoteCertificateValidationCallback Make() => Validate; static bool Validate{Parameters} => [answer];", ""),
        ("method that returns a lambda", "Make()", "static RemoteCertificateValidationCallback Make() { return (s, cert, chain, errors) => [answer]; }", ""),
        ("lambda that calls a method", "(s, cert, chain, errors) => Validate(s, cert, chain, errors)", $"static bool Validate{Parameters} => [answer];", ""),
        ("lambda that calls a method that calls another", "(s, cert, chain, errors) => First(errors)", "static bool First(SslPolicyErrors errors) => Second(errors); static bool Second(SslPolicyErrors errors) => [answer];", ""),
    ];

    public static TheoryData<string, string> SpellingsAndDrivers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var spelling in Spellings)
            {
                foreach (var driver in CallbackMember.Drivers)
                {
                    data.Add(spelling.Name, driver);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SpellingsAndDrivers))]
    public Task A_callback_that_accepts_anything_is_found_where_it_is_handed_over(string spelling, string driver) => CallbackCase.File(Shop(spelling, driver, "true", static value => $"{{|DBTLS2001!Warning:{value}|}}"));

    [Theory]
    [MemberData(nameof(SpellingsAndDrivers))]
    public Task A_callback_that_ignores_errors_is_found_where_it_is_handed_over(string spelling, string driver) =>
        CallbackCase.File(Shop(spelling, driver, "(errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0", static value => $"{{|DBTLS2002!Warning:{value}|}}"));

    [Theory]
    [MemberData(nameof(SpellingsAndDrivers))]
    public Task A_callback_that_validates_is_silent_however_it_is_handed_over(string spelling, string driver) => CallbackCase.File(Shop(spelling, driver, "errors == SslPolicyErrors.None", static value => value));

    [Theory]
    [InlineData("connection.UserCertificateValidationCallback = ([|Validate|]);")]
    [InlineData("connection.UserCertificateValidationCallback += [|Validate|];")]
    [InlineData("connection.UserCertificateValidationCallback ??= [|Validate|];")]
    [InlineData("mysql.RemoteCertificateValidationCallback += [|Validate|];")]
    [InlineData("mysql.RemoteCertificateValidationCallback ??= [|Validate|];")]
    [InlineData("_ = new NpgsqlConnection(\"Host=db.example.com\") { UserCertificateValidationCallback = [|Validate|] };")]
    [InlineData("_ = new NpgsqlConnection { SslClientAuthenticationOptionsCallback = o => o.RemoteCertificateValidationCallback = [|Validate|] };")]
    [InlineData("_ = new MySqlConnection(\"Server=db.example.com\") { RemoteCertificateValidationCallback = [|Validate|] };")]
    [InlineData("source.UseUserCertificateValidationCallback(userCertificateValidationCallback: [|Validate|]).EnableParameterLogging();")]
    [InlineData("mysqlSource.UseName(\"shop\").UseRemoteCertificateValidationCallback(callback: [|Validate|]).Build();")]
    [InlineData("connection.SslClientAuthenticationOptionsCallback = Configure; void Configure(SslClientAuthenticationOptions o) { o.RemoteCertificateValidationCallback = [|Validate|]; }")]
    [InlineData("connection.SslClientAuthenticationOptionsCallback = o => Configure(o); void Configure(SslClientAuthenticationOptions o) => o.RemoteCertificateValidationCallback = [|Validate|];")]
    [InlineData("if ((object)connection is NpgsqlConnection n) { n.UserCertificateValidationCallback = [|Validate|]; }")]
    [InlineData("if ((object)mysql is MySqlConnection n) { n.RemoteCertificateValidationCallback = [|Validate|]; }")]
    [InlineData("if (connection != null) connection.UserCertificateValidationCallback = [|Validate|];")]
    public async Task Other_ways_of_handing_it_over_count_too(string statement)
    {
        await CallbackCase.File(In(CallbackMember.Fields + $" static bool Validate{Parameters} => true;", statement.Replace("[|", "{|DBTLS2001!Warning:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)));
        await CallbackCase.File(In(CallbackMember.Fields + $" static bool Validate{Parameters} => errors == SslPolicyErrors.None;", statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("delegate { return true; }", "")]
    [InlineData("(s, cert, chain, errors) => flag = true", "bool flag;")]
    [InlineData("(s, cert, chain, errors) => { return Fail() || true; }", "static bool Fail() => false;")]
    public Task Some_callbacks_can_only_accept_anything(string callback, string members) =>
        CallbackCase.File(In($"{CallbackMember.Fields} {members}", string.Join("\n", CallbackMember.All.Select(member => member.Install($"{{|DBTLS2001!Warning:{callback}|}}")))));

    [Fact]
    public Task A_method_of_another_file_is_followed() =>
        CallbackCase.File(
            "class C { void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = {|DBTLS2001:Tls.Validate|}; } }",
            static project => project.Source("Tls.cs", """
                using System.Net.Security;
                using System.Security.Cryptography.X509Certificates;
                static class Tls { public static bool Validate(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors z) { return true; } }
                """));

    private static string Shop(string spelling, string driver, string answer, Func<string, string> mark)
    {
        var (_, value, members, statements) = Spellings.Single(item => item.Name == spelling);
        var installations = CallbackMember.All.Where(member => member.Driver == driver).Select(member => member.Install(mark(Answer(value))));
        return In($"{CallbackMember.Fields}\n    {Answer(members)}", string.Join("\n        ", installations.Prepend(Answer(statements))));

        string Answer(string code) => code.Replace("[answer]", answer, StringComparison.Ordinal);
    }

    private static string In(string members, string body) => $$"""
        class Shop
        {
            {{members}}

            void Open()
            {
                {{body}}
            }
        }
        """;
}

using DbTlsAnalyzers.Tests.Certificates;

namespace DbTlsAnalyzers.Tests;

/// <summary>Certificate files of a project that references the package: whatever is in them, the build goes on and tells what it knows.</summary>
[Collection(PackageTests.Name)]
public class CertificateFilesTests(PackedPackage package)
{
    private const string Properties = $"<OutputType>Exe</OutputType><DbTlsToday>{Pem.Today}</DbTlsToday>";

    [Fact]
    public void Files_of_every_kind_leave_the_build_alone()
    {
        using var consumer = new Consumer(package, Properties)
            .Write("Program.cs", string.Concat(new[] { "ca.pem", "der.crt", "zeros.pem", "empty.pem", "huge.pem", "text.crt", "half.cer", "missing.crt", "key.key" }.Select(Connect)))
            .Write("certs/ca.pem", Pem.Ca)
            .Write("certs/der.crt", [0x30, 0x82, 0, 0, 0xff, 0xfe, 0, 0])
            .Write("certs/zeros.pem", new byte[100])
            .Write("certs/empty.pem", "")
            .Write("certs/huge.pem", new string('x', 10_000_000))
            .Write("certs/text.crt", Pem.Ca)
            .Write("certs/half.cer", Pem.Ca[..100])
            .Write("certs/key.key", [0xff, 0, 0, 0xff]);

        Assert.Equal(
            [
                "Program.cs(2,101): warning DBTLS3003",
                "Program.cs(3,101): warning DBTLS3003",
                "Program.cs(4,101): warning DBTLS3003",
                "Program.cs(5,101): warning DBTLS3003",
                "Program.cs(8,101): warning DBTLS3002",
                "certs/half.cer(1,1): warning DBTLS3003",
            ],
            consumer.Build().Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void A_file_that_is_copied_beside_the_program_is_found_by_its_link()
    {
        using var consumer = new Consumer(
            package, Properties, """<PackageReference Include="Npgsql" Version="10.0.0" /><Content Include="shared/root.crt" Link="certs/ca.crt" CopyToOutputDirectory="PreserveNewest" />""")
            .Write("Program.cs", Connect("ca.crt"))
            .Write("shared/root.crt", Pem.Ca);

        Assert.Empty(consumer.Build().Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void Expiry_is_reported_once_for_all_target_frameworks()
    {
        using var consumer = new Consumer(package, frameworks: "<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>", properties: Properties)
            .Write("Program.cs", Connect("ca.pem"))
            .Write("certs/ca.pem", Pem.CaFrom("2020-01-01", "2021-01-01"));
        var output = consumer.Build().Succeeded().Output;

        Assert.Single(output.Split('\n').Select(static line => line.Trim()).Where(static line => line.Contains("DBTLS3005", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_build_compiles_nothing_and_a_new_file_compiles_again()
    {
        using var consumer = new Consumer(package, Properties).Write("Program.cs", Connect("ca.crt"));
        string[] build = ["build", "-v", "m", "-nologo"];
        Assert.Contains("DBTLS3002", DotNet.Run(consumer.Folder, build).Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DBTLS3002", DotNet.Run(consumer.Folder, build).Succeeded().Output, StringComparison.Ordinal);

        _ = consumer.Write("certs/other.crt", Pem.Ca);
        Assert.Contains("DBTLS3002", DotNet.Run(consumer.Folder, build).Succeeded().Output, StringComparison.Ordinal);
    }

    private static string Connect(string file) => $"_ = new Npgsql.NpgsqlConnection(\"Host=db.example.com;Database=d;Username=shop;SSL Mode=VerifyFull;  Root Certificate=certs/{file}\");\n";
}

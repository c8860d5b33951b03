namespace DbTlsAnalyzers.Certificates;

/// <summary>The two time types of RFC 5280 §4.1.2.5: <c>YYMMDDHHMMSSZ</c> up to 2049 and <c>YYYYMMDDHHMMSSZ</c>.</summary>
internal static class DerTime
{
    public static DateTimeOffset? Read(DerElement? element) => element switch
    {
        { Tag: DerTag.UtcTime, Length: 13 } time when Pair(time, 0) is { } year => Read(time, year + (year < 50 ? 2000 : 1900), 2),
        { Tag: DerTag.GeneralizedTime, Length: 15 } time when Pair(time, 0) is { } century && Pair(time, 2) is { } year => Read(time, (century * 100) + year, 4),
        _ => null,
    };

    private static DateTimeOffset? Read(DerElement time, int year, int offset)
    {
        if (Pair(time, offset) is not (>= 1 and <= 12 and var month)
            || Pair(time, offset + 2) is not { } day
            || Pair(time, offset + 4) is not (< 24 and var hour)
            || Pair(time, offset + 6) is not (< 60 and var minute)
            || Pair(time, offset + 8) is not (< 60 and var second)
            || time.Data[time.End - 1] != 'Z'
            || year < 1
            || day < 1
            || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
    }

    private static int? Pair(DerElement time, int offset)
    {
        var high = time.Data[time.ContentStart + offset] - '0';
        var low = time.Data[time.ContentStart + offset + 1] - '0';
        return high is >= 0 and <= 9 && low is >= 0 and <= 9 ? (high * 10) + low : null;
    }
}

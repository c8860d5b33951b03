namespace DbTlsAnalyzers.Certificates;

/// <summary>A day of the Gregorian calendar in UTC: "today" is an input of the analysis, never the clock.</summary>
public readonly record struct CalendarDay(int Year, int Month, int Day)
{
    /// <summary>Days since 0001-01-01; for comparison and distance.</summary>
    public int Number
    {
        get
        {
            // Years start in March here, so that the leap day is the last one.
            var year = Month <= 2 ? Year - 1 : Year;
            var month = (Month + 9) % 12;
            return (year * 365) + (year / 4) - (year / 100) + (year / 400) + (((month * 306) + 5) / 10) + Day - 307;
        }
    }

    public static CalendarDay From(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return new CalendarDay(utc.Year, utc.Month, utc.Day);
    }

    /// <summary>The day written <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static CalendarDay? Parse(string? text)
    {
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || Digits(text, 0, 4) is not (>= 1 and var year)
            || Digits(text, 5, 2) is not (>= 1 and <= 12 and var month)
            || Digits(text, 8, 2) is not (>= 1 and var day)
            || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new CalendarDay(year, month, day);
    }

    private static int? Digits(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return null;
            }

            value = (value * 10) + text[i] - '0';
        }

        return value;
    }
}

import Testing

@testable import SiteGenerator

@Suite("Dates as people write them, and what they are told to write") struct DateGuessTests {
    @Test(arguments: [
        // Numbers alone
        ("476", "write 0476"), ("44", "write 0044"), ("12000", "write Y12000"), ("20260117", "write 2026-01-17"),
        ("-44", "write -0043 (44 BC, since there is a year 0) or -0044 (45 BC)"),
        ("-500", "write -0499 (500 BC, since there is a year 0) or -0500 (501 BC)"),
        ("-1", "write 0000 (1 BC, since there is a year 0) or -0001 (2 BC)"),
        // Before our era, and in it
        ("44 BC", "write -0043"), ("500 BCE", "write -0499"), ("221 B.C.", "write -0220"), ("公元前221年", "write -0220"),
        ("紀元前1年", "write 0000"), ("5th century BC", "write -0499/-0400"), ("15 March 44 BC", nil),
        ("AD 79", "write 0079"), ("79 CE", "write 0079"), ("公元79年", "write 0079"),
        // Two years
        ("2022/23", "write 2022/2023"), ("1999/00", "write 1999/2000"), ("1938-45", "write 1938/1945"),
        ("1711/12", "write 1711/1712 (the two years) or 1711-12 (the month)"), ("1711/05", "write 1711-05"),
        ("1734-13", nil), ("1734-00", nil), ("1985-30", nil), ("1938-13", nil),
        ("between 1914 and 1918", "write 1914/1918"), ("1914年至1918年", "write 1914/1918"),
        ("c. 1690–1751", "write 1690~/1751"), ("1914 or 1918", nil),
        // Digits that cannot be read
        ("18?5", "write 18XX (a digit that cannot be read, and all after it)"),
        ("18??", "write 18XX (a digit that cannot be read, and all after it)"),
        ("185?", "write 185X (a digit that cannot be read, and all after it) or 0185? (perhaps the year 185)"),
        // Decades and centuries
        ("1980s", "write 198X"),
        ("1800s", "write 18XX (the hundred years 1800 to 1899) or 180X (the ten years 1800 to 1809)"),
        ("18th century", "write 17XX"), ("18th c.", "write 17XX"), ("c. 1987", "write 1987~"),
        // East Asia
        ("1938年", "write 1938"), ("198X年", "write 198X"), ("1938年6月", "write 1938-06"), ("民国27年", "write 1938"),
        ("昭和20年8月15日", "write 1945-08-15"), ("平成元年", "write 1989"), ("明治5年11月9日", nil),
        // About
        ("c. 44 BC", "write -0043~"), ("about 333 BC", "write -0332~"), ("44 a. C.", "write -0043"),
        ("نحو 333 ق.م.", "write -0332~"), ("約公元前221年", "write -0220~"), ("نحو 1960", "write 1960~"),
        // Digits and signs of other scripts
        ("1962-04؟", "write 1962-04?"), ("١٩٦٢-٠٤-٠١", "write 1962-04-01"), ("２０２６-０１", "write 2026-01"),
        ("1962-04\u{200F}", "write 1962-04"),
        // Months by name
        ("23 January 2025", "write 2025-01-23"), ("23 كانون الثاني 2025", "write 2025-01-23"),
        ("٢٣ أيار ٢٠٢٥", "write 2025-05-23"), ("تموز 1958", "write 1958-07"), ("23 février 2025", "write 2025-02-23"),
        ("3. März 1990", "write 1990-03-03"), ("23 de enero de 2025", "write 2025-01-23"),
        // Years of the Solar Hijri calendar in Persian digits
        ("۱۴۰۰-۰۸-۲۵", "write 2021-11-16 (the Solar Hijri date) or 1400-08-25 (the Gregorian one)"),
        ("۱۳۵۷/۱۱/۲۲", "write 1979-02-11 (the Solar Hijri date) or 1357-11-22 (the Gregorian one)"),
        (
            "۱۴۰۰-۰۸",
            "write 2021-10-23/2021-11-21 (the Solar Hijri date) or 1400-08 (the Gregorian one)"
        ),
        (
            "۱۴۰۳",
            "write 2024-03-20/2025-03-20 (the Solar Hijri date) or 1403 (the Gregorian one)"
        ),
        ("۲۰۲۵-۰۱-۲۳", "write 2025-01-23"),
        // What cannot be counted here
        ("1315 هـ", "this is the Hijri calendar; write the date of the Gregorian calendar"),
        ("1315هـ", "this is the Hijri calendar; write the date of the Gregorian calendar"),
        ("1315 AH", "this is the Hijri calendar; write the date of the Gregorian calendar"),
        ("unknown", nil),
    ])
    func help(written: String, help: String?) {
        #expect(DateGuess.help(for: written) == help)
    }
}

/// Words that a point shortens and does not end, in languages that have capitals. All languages share one list: an
/// article quotes others, and a sentence too long is the lesser harm.
enum Abbreviations {
    /// In small letters, without the point. Single letters, and words with points within, are not listed.
    static let words: Set<String> = {
        let lines = [
            // English: people and offices.
            "mr mrs ms messrs mme mlle mlles mm dr drs prof rev revd hon capt lieut lt col gen maj sgt sergt serjt serg",
            "cpl pte pvt cmdr comdr adm brig gov sen rep pres supt insp esq jr sr jun bros co corp inc ltd bart kt",
            "thos wm jos chas geo jas jno robt saml danl benj edw fredk hy richd",
            // Places, measures, money, time.
            "st ste mt ft ave blvd rd sq dept univ assn lb lbs oz cwt qr qrs dwt hrs yrs mos cent approx circa ca",
            "jan feb febr apr jul aug sept oct nov dec tues thurs",
            // Books and learning.
            "pp ff ll nn vol vols nos ch chs figs eq eqs ibid id op cit loc al cf ex viz vs etc esp resp incl",
            "excl ed eds edn repr rev trans transl ser ms mss fol fols bk bks pt pts pl pls para paras fl sc scil",
            // German.
            "nr hr fr frl str bd bde bzw usw ggf evtl vgl bspw inkl exkl sog geb gest verh jh jhd jhdt hrsg aufl anm abb",
            "kap tel abs ziff lfd zzgl mio mrd jgg hl sen okt dez dipl",
            // French.
            "éd env av apr boul bd janv févr juil déc mgr mgrs tél",
            // Spanish, Portuguese, Italian, Catalan.
            "sra srta sres dña ud uds pág págs núm núms tel avda aprox admón ee uu fdo exmo exma séc sig sigg dott dr",
            "pag pagg ecc prof avv geom vv nn",
            // Dutch, Danish, Norwegian, Swedish.
            "dhr mevr mej blz enz bijv jhr mw kl hrs frk osv jf evt eks dvs mfl ev resp",
            // Polish, Czech, Slovak, Hungarian, Finnish, Turkish.
            "ul al ks św tzw np godz tys mln mld im zob por wyd rozdz tzv např nám tj resp stb kb ún ifj özv esim ns",
            "nro klo doç bkz cad sok mah hz sn",
            // Russian, Ukrainian, Bulgarian, Serbian.
            "ул гг вв руб коп им тов проф акад стр сс см ср др пр пл пер просп наб обл кв корп св тыс млн млрд гр инж ген",
            "полк лейт кап рис табл гл изд ред тел вул ім бул гос зам зав напр прим род янв февр апр авг сент окт",
            "нояб дек цит соч ок кн вып перев",
            // Greek.
            "κκ σελ αρ κεφ δρ οδ χλμ δισ εκ αγ κτλ κλπ βλ πρβ",
        ]
        return Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
    }()

    /// Words too, which are shortened before a number alone: `no. 14`, `fig. 3`, `Art. V`.
    static let beforeNumbers: Set<String> = [
        "no", "chap", "chaps", "art", "arts", "fig", "sec", "secs", "par", "col", "cols", "tab", "app", "cap", "bar",
        "dist", "div", "est",
        "gal", "in", "lit", "mar", "may", "jun", "jul", "mon", "wed", "fri", "sat", "sun", "acc", "reg", "cat",
        "inv", "act", "rom", "cor", "lev", "num", "ps", "ep", "tit", "ст", "ил", "арт",
    ]

    /// Languages that write ordinals with a point.
    static let ordinalLanguages: Set<String> = [
        "bs", "cs", "da", "de", "dsb", "et", "fi", "fo", "gsw", "hr", "hsb", "hu", "is", "lb", "lv", "nb", "nn", "no",
        "pl", "sk", "sl", "sr", "tr",
    ]

    /// Months of a language that writes them with a capital behind an ordinal, so that they are known in other texts.
    static let monthsBehindOrdinals: Set<String> = [
        "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember",
    ]

    /// Two letters or more that write a number: `XIV`.
    static func isRoman(_ word: String) -> Bool {
        word.utf8.count > 1 && word.unicodeScalars.allSatisfy { "IVXLCDM".unicodeScalars.contains($0) }
    }
}

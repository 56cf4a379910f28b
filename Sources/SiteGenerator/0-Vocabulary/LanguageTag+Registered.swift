extension LanguageTag {
    /// Whether its language may be one that is registered. Codes of two letters are those of ISO 639-1, and the withdrawn
    /// ones; what is taken for one is often a country's, such as `cn`. Of three letters all are let pass; longer codes
    /// are registered for no language that is used: these are names, such as `English`.
    var mayBeRegistered: Bool {
        primary.utf8.count == 3 || primary.utf8.count == 2 && Self.twoLetterCodes.contains(primary)
    }

    private static let twoLetterCodes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw \
        ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt \
        my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm \
        sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))
}

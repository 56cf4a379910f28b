extension DateWords {
    static let italian: DateWords = {
        var words = DateWords()
        words.months = months([
            "gennaio|gen", "febbraio|feb", "marzo", "aprile|apr", "maggio", "giugno|giu", "luglio|lug",
            "agosto|ago", "settembre|sett", "ottobre|ott", "novembre|nov", "dicembre|dic",
        ])
        words.weekdays = numbered(["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"])
        words.beforeYears = ["nel", "dal", "del", "anno", "verso"]
        words.beforeOldYears = ["nel", "dal", "anno"]
        words.yearNouns = ["anno"]
        words.beforeRoughYears = ["verso"]
        words.seasons = ["primavera": .spring, "estate": .summer, "autunno": .autumn, "inverno": .winter]
        words.pointersBehind = ["scorso": .last, "prossimo": .coming]
        words.spanLinks = ["al"]
        words.yearSpans = [("tra", "e"), ("fra", "e"), ("dal", "al"), ("anni", "al")]
        words.firstDays = ["primo": ""]
        words.beforeDays = ["il"]
        words.decadeNouns = ["anni", "decennio"]
        words.relative = from(
            .article, .year,
            [
                "l'anno scorso|l’anno scorso|lo scorso anno": -1, "quest'anno|quest’anno": 0,
                "l'anno prossimo|l’anno prossimo|il prossimo anno": 1,
            ])
        words.beforeDeadlines = ["entro il", "entro", "non oltre il", "entro e non oltre il"]
        words.deadlines = ["scadenza"]
        return words
    }()

    static let portuguese: DateWords = {
        var words = DateWords()
        words.months = months([
            "janeiro|jan", "fevereiro|fev", "marco", "abril|abr", "maio", "junho|jun", "julho|jul", "agosto|ago",
            "setembro", "outubro", "novembro|nov", "dezembro|dez",
        ])
        words.weekdays = numbered([
            "segunda-feira|segunda", "terca-feira|terca", "quarta-feira|quarta", "quinta-feira|quinta",
            "sexta-feira|sexta", "sabado", "domingo",
        ])
        words.beforeYears = ["em", "desde", "ano"]
        words.beforeOldYears = ["em", "desde", "ano"]
        words.yearNouns = ["ano"]
        words.seasons = ["primavera": .spring, "verao": .summer, "outono": .autumn, "inverno": .winter]
        words.pointersBefore = ["passado": .last, "proximo": .coming]
        words.pointersBehind = ["passado": .last, "proximo": .coming]
        words.spanLinks = ["a"]
        words.yearSpans = [("entre", "e"), ("de", "a"), ("anos", "a")]
        words.firstDays = ["primeiro": "de"]
        words.beforeDays = ["dia"]
        words.decadeNouns = ["decada", "anos"]
        words.relative = from(.article, .year, ["ano passado": -1, "este ano": 0, "próximo ano": 1])
        words.beforeDeadlines = ["até", "até o dia", "até ao dia", "antes de"]
        words.deadlines = ["prazo"]
        return words
    }()

    static let dutch: DateWords = {
        var words = DateWords()
        words.months = months([
            "januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
            "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
        ])
        words.weekdays = numbered([
            "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        ])
        words.beforeYears = ["in", "sinds", "sedert", "jaar"]
        words.beforeOldYears = ["in", "sinds", "sedert", "jaar"]
        words.yearNouns = ["jaar"]
        words.seasons = [
            "lente": .spring, "voorjaar": .spring, "zomer": .summer, "herfst": .autumn, "najaar": .autumn,
            "winter": .winter,
        ]
        words.pointersBefore = [
            "vorige": .last, "afgelopen": .last, "deze": .current, "volgende": .coming, "komende": .coming,
        ]
        words.spanLinks = ["tot"]
        words.yearSpans = [("tussen", "en"), ("van", "tot"), ("jaren", "tot")]
        words.firstDays = ["eerste": ""]
        words.beforeDays = ["de", "den"]
        words.decadeNouns = ["jaren"]
        words.relative = from(.article, .year, ["vorig jaar": -1, "dit jaar": 0, "volgend jaar": 1])
        words.beforeDeadlines = ["voor", "tot", "uiterlijk", "uiterlijk op", "tot uiterlijk"]
        words.deadlines = ["deadline", "uiterste datum"]
        return words
    }()

    static let russian: DateWords = {
        var words = DateWords()
        words.months = months([
            "января|январь|январе", "февраля|февраль|феврале", "марта|март|марте", "апреля|апрель|апреле",
            "мая|май|мае",
            "июня|июнь|июне", "июля|июль|июле", "августа|август|августе", "сентября|сентябрь|сентябре",
            "октября|октябрь|октябре", "ноября|ноябрь|ноябре", "декабря|декабрь|декабре",
        ])
        words.weekdays = numbered([
            "понедельник", "вторник", "среда|среду", "четверг", "пятница|пятницу", "суббота|субботу", "воскресенье",
        ])
        words.afterYears = ["год", "года", "году", "г"]
        words.spanLinks = ["по"]
        words.yearSpans = [("с", "по"), ("между", "и")]
        words.firstDays = ["первое": "", "первого": ""]
        words.decadeEndings = [("-е", ["годы"]), ("-х", ["годах", "годов"])]
        words.relative = from(
            .article, .year, ["в прошлом году": -1, "в этом году": 0, "в будущем году|в следующем году": 1])
        words.beforeDeadlines = ["до", "не позднее"]
        words.deadlines = ["срок"]
        return words
    }()
}

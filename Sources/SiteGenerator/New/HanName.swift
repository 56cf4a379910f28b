/// Chinese and Korean names of people, told by their family name.
enum HanName {
    /// Whether a text is nothing but one or more of them, with 、 or blanks between: 李文博、王小虎.
    static func areNames(_ text: String) -> Bool {
        let names = text.split { "、，, \u{3000}".contains($0) }
        return !names.isEmpty && names.allSatisfy { isName(Array($0.unicodeScalars)) }
    }

    private static func isName(_ name: [Unicode.Scalar]) -> Bool {
        guard let first = name.first, name.allSatisfy({ LetterKind($0) == .han }) else { return false }
        if name.count >= 3, doubled.contains(String(String.UnicodeScalarView(name.prefix(2)))) {
            return name.count <= 4
        }
        return (2...3).contains(name.count) && families.contains(first)
    }

    /// The commonest family names, in both forms of writing.
    private static let families = Set(
        ("李王张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾"
            + "谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施易常文牛樊葛邢安齐齊伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申"
            + "欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤时時穆农農司卓古吉缪繆车車项項连連芦盧褚桂")
            .unicodeScalars)
    private static let doubled: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "皇甫", "令狐", "端木", "慕容", "东方", "東方", "尉迟", "夏侯",
    ]
}

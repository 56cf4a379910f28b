/// The divisions of a scale: cells that show how fast time runs, ticks with their words, and where the scale changes.
struct Ruler {
    struct Cell {
        let from: Double
        let to: Double
    }

    struct Tick {
        let position: Double
        /// Nil for a fine tick, which has no words.
        let text: String?
        /// Whether it is of the coarser kind: a year among months, a month among days.
        let isStrong: Bool
    }

    let scale: TimeScale
    /// The dark ones of the cells.
    private(set) var cells: [Cell] = []
    /// What a cell means, where it means the same in every era, and no era is shorter; only then does the width of cells
    /// show how the scale changes. Else each era has cells of its own.
    let unit: TimeUnit?
    private(set) var ticks: [Tick] = []

    /// - Parameters:
    ///   - words: of the ticks.
    ///   - finest: least distance of ticks without words; nil for none, and for none of the finer ones with words where
    ///     the coarser ones will do.
    ///   - room: length that the words of a tick take.
    init(
        _ scale: TimeScale, words: PictureWords, shortestCell: Double = 4, finest: Double? = 4.5,
        room: (String) -> Double
    ) {
        self.scale = scale
        unit = TimeUnit.all.first { unit in
            scale.stretches.allSatisfy { $0.length(of: unit) >= shortestCell }
                && scale.stretches.allSatisfy { Double($0.era.end - $0.era.start) >= unit.length * 0.99 }
        }
        for stretch in scale.stretches {
            let unit = unit ?? TimeUnit.all.first { stretch.length(of: $0) >= 6 } ?? .years(1)
            addCells(of: stretch, unit)
            addTicks(of: stretch, words, finest: finest, room)
        }
    }

    private mutating func addCells(of stretch: TimeScale.Stretch, _ unit: TimeUnit) {
        let era = stretch.era
        var start = unit.start(of: era.start)
        while start < era.end {
            let next = unit.next(after: start)
            if unit.isDark(start) {
                let cell = Cell(
                    from: start > era.start ? position(start, in: stretch) : stretch.from,
                    to: next < era.end ? position(next, in: stretch) : stretch.to)
                cells.append(cell)
            }
            start = next
        }
    }

    private func position(_ day: Int, in stretch: TimeScale.Stretch) -> Double {
        let era = stretch.era
        return stretch.from
            + (stretch.to - stretch.from) * (Double(day) - Double(era.start)) / (Double(era.end) - Double(era.start))
    }

    // MARK: Ticks

    /// From the finest.
    private enum Step {
        case days(Int)
        case months(Int)
        case years(Int)

        static let all: [Step] =
            [.days(1), .days(7), .months(1), .months(3)]
            + TimeUnit.powersOfTen.flatMap { [Step.years($0), .years($0 * 2), .years($0 * 5)] }

        var length: Double {
            switch self {
            case .days(let count): Double(count)
            case .months(let count): TimeUnit.month.length * Double(count)
            case .years(let count): TimeUnit.years(1).length * Double(count)
            }
        }

        var isDays: Bool {
            if case .days = self { return true }
            return false
        }

        /// The longest words it is likely to have.
        var sample: String {
            switch self {
            case .days: "28"
            case .months: "12月"
            case .years: "2000"
            }
        }

        /// Whether the ticks of a coarser step are among its own.
        func holds(_ coarser: Step) -> Bool {
            guard case .years(let fine) = self, case .years(let coarse) = coarser else { return true }
            return coarse % fine == 0
        }
    }

    /// The start of an era always has its words, then the coarser steps before the finer ones, as far as there is room.
    private mutating func addTicks(
        of stretch: TimeScale.Stretch, _ words: PictureWords, finest: Double?, _ room: (String) -> Double
    ) {
        let era = stretch.era
        let perDay = stretch.length(of: .day)
        var taken: [(from: Double, to: Double)] = []
        var done: Set<Int> = []
        let fine = Step.all.firstIndex { perDay * $0.length >= room($0.sample) * 1.02 }
        func add(_ day: Int, _ text: String) -> Tick? {
            let from = day > era.start ? position(day, in: stretch) : stretch.from
            let to = from + room(text)
            if to > stretch.to + 0.01 || taken.contains(where: { from < $0.to && $0.from < to }) { return nil }
            taken.append((from, to))
            done.insert(day)
            let date = DayNumber.date(day)
            let isStrong =
                day == era.start || (date.day == 1 && (date.month == 1 || fine.map { Step.all[$0].isDays } ?? false))
            return Tick(position: from, text: text, isStrong: isStrong)
        }
        let before = ticks.count
        let year = words.year(DayNumber.date(era.start).year)
        ticks += [add(era.start, words.start(era.start)) ?? add(era.start, year)].compactMap(\.self)
        if let fine {
            for index in Step.all.indices[fine...].reversed()
            where Step.all[fine].holds(Step.all[index]) && Step.all[index].length <= Double(era.end - era.start) * 2 {
                for day in days(Step.all[index], in: era) where !done.contains(day) {
                    if let tick = add(day, words.tick(day)) { ticks.append(tick) }
                }
            }
        }
        guard let finest else {
            let own = ticks[before...]
            if own.count(where: \.isStrong) > 1 { ticks.replaceSubrange(before..., with: own.filter(\.isStrong)) }
            return
        }
        if let minor = Step.all.first(where: { perDay * $0.length >= finest }) {
            for day in days(minor, in: era) where !done.contains(day) {
                ticks.append(Tick(position: position(day, in: stretch), text: nil, isStrong: false))
            }
        }
    }

    /// Where the ticks of a step lie in an era.
    private func days(_ step: Step, in era: Era) -> [Int] {
        var days: [Int] = []
        switch step {
        case .years(let count):
            var year = TimeUnit.firstYear(ofBlock: count, with: DayNumber.date(era.start).year)
            while DayNumber.of(year: year) < era.end {
                if DayNumber.of(year: year) >= era.start { days.append(DayNumber.of(year: year)) }
                year = TimeUnit.firstYear(afterBlock: count, from: year)
            }
        case .months(let count):
            var day = TimeUnit.month.startNotBefore(era.start)
            while day < era.end {
                if (DayNumber.date(day).month - 1) % count == 0 { days.append(day) }
                day = TimeUnit.month.next(after: day)
            }
        case .days(let count):
            for day in era.start..<era.end {
                let date = DayNumber.date(day)
                // Weeks count from the first of the month; a short last one has no tick.
                if count == 1 || ((date.day - 1) % count == 0 && date.day < 28) { days.append(day) }
            }
        }
        return days
    }
}

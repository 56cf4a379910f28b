"""What was found: each failure a line that tells page, situation, what, and where on the page."""

MOST_ALIKE = 6  # failures told of one kind on one page; the rest are counted


class Report:
    """Of one passage over one page, or of many put together."""

    def __init__(self):
        self.checks = 0
        self.failures = 0
        self.undecided = 0  # places that axe leaves to people
        self.lines = []
        self._alike = {}

    def check(self, holds, page, situation, what, where=""):
        """Counts one check; if it does not hold, notes that. Gives whether it holds."""
        self.checks += 1
        if holds:
            return True
        self.failures += 1
        kind = what.split(":")[0]
        told = self._alike[kind] = self._alike.get(kind, 0) + 1
        if told <= MOST_ALIKE:
            self.lines.append(f"{page} ({situation}): {what}{f' [{where}]' if where else ''}")
        elif told == MOST_ALIKE + 1:
            self.lines.append(f"{page}: ... and more of: {kind}")
        return False

    def add(self, other):
        self.checks += other.checks
        self.failures += other.failures
        self.undecided += other.undecided
        for line in other.lines:
            print(line, flush=True)

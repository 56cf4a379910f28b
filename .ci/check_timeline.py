#!/usr/bin/env python3
"""Measures the pictures of timelines, and the strips of chapters, in headless Chromium: those of a site, and those of
made-up events (three in a week, 120 over 3,000 years, 40 in a year, deep time, many scripts, …), which it builds with
sitegen. At every width:

- one drawing of each picture shows, and the page does not scroll sideways;
- no words meet other words or lie outside the drawing, and no pole or line crosses the words of any event;
- every event is a link of the picture, and no text is too small to read.

usage: check_timeline.py SITEGEN SITE-FOLDER TEMPLATES-FOLDER [--keep FOLDER]

SITE-FOLDER holds finished pages. --keep builds the made-up sites there, to be looked at.
"""

import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

WIDTHS = [360, 768, 1000, 1400]
SECONDS_A_PAGE = 60
LEAST_TEXT = 9  # px
MOST_TOLD = 6  # findings of a kind that are printed for a drawing

# Boxes are those of the font, higher than the letters: by so much they may overlap without harm.
MEASURE = """
const slack = {x: 0.6, y: 2}, found = [], shown = svg => getComputedStyle(svg).display !== 'none';
const box = nodes => nodes.map(n => n.getBoundingClientRect()).reduce((a, b) => ({left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right), top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom)}));
const pictures = [...document.querySelectorAll('.tl-box, .tl-strip')];
for (const picture of pictures) {
  const drawings = [...picture.querySelectorAll(':scope > svg')].filter(shown);
  if (drawings.length !== 1) { found.push(`${drawings.length} drawings show`); continue; }
  const svg = drawings[0], frame = svg.getBoundingClientRect(), name = svg.getAttribute('class');
  const scale = frame.width / svg.viewBox.baseVal.width, tell = {};
  const add = (kind, words) => (tell[kind] ??= []).push(words);
  const words = [...svg.querySelectorAll('a.lb')].map(a => [...a.querySelectorAll('text')])
    .concat([...svg.querySelectorAll('text:not(a text)')].map(text => [text]))
    .map(texts => ({...box(texts), words: texts.map(text => text.textContent).join(' ')}));
  for (const text of svg.querySelectorAll('text')) {
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    if (size < arguments[0]) add('too small', `${text.textContent} (${size.toFixed(1)} px)`);
  }
  words.forEach((a, i) => {
    if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 2 || a.bottom > frame.bottom + 2)
      add('outside', a.words);
    for (const b of words.slice(i + 1))
      if (a.left < b.right - slack.x && b.left < a.right - slack.x && a.top < b.bottom - slack.y
          && b.top < a.bottom - slack.y) add('meet', `${a.words} | ${b.words}`);
  });
  for (const pole of svg.querySelectorAll('.po')) {
    const matrix = pole.getScreenCTM(), length = pole.getTotalLength();
    for (let at = 0; at <= length; at += 4) {
      const p = pole.getPointAtLength(at).matrixTransform(matrix);
      const hit = words.find(w => p.x > w.left + 1 && p.x < w.right - 1 && p.y > w.top + 3 && p.y < w.bottom - 3);
      if (hit) { add('crossed', hit.words); break; }
    }
  }
  for (const [kind, all] of Object.entries(tell))
    found.push(`${name}: ${all.length} x ${kind}: ${all.slice(0, arguments[1]).join(' / ')}`);
  if (picture.className === 'tl-box' && !svg.querySelector('.br')) {
    const links = new Set([...svg.querySelectorAll('a')].map(a => a.getAttribute('href')));
    const events = document.querySelectorAll('.events > li').length;
    if (links.size !== events) found.push(`${name}: ${links.size} links for ${events} events`);
  }
}
const width = document.documentElement.scrollWidth;
if (width > innerWidth && matchMedia('screen').matches) found.push(`the page scrolls sideways: it is ${width} px wide`);
return {found, pictures: pictures.length};
"""


# ---------- made-up sites

NAMES = {
    "ja": ["国防省が基地の完全な引き継ぎを発表", "ISISが台頭、米国主導の有志連合が要請を受けて活動を始める", "ミサイル攻撃", "カーディシーヤ空軍基地（現アイン・アサド空軍基地）の建設"],
    "en": ["Treaty signed", "The coalition announces the end of its combat mission and turns to advising", "A storm"],
    "ar": ["إعلان انسحاب القوات من القاعدة", "توقيع الاتفاق بين الحكومتين في بغداد بعد محادثات طويلة", "هجوم صاروخي"],
    "ru": ["Подписание договора о взаимопомощи", "Щит и меч: Жюри объявляет победителя", "Шторм"],
    "ko": ["기지 반환을 발표", "연합군의 전투 임무가 끝나고 자문 임무로 바뀌다", "폭풍"],
    "hi": ["समझौते पर हस्ताक्षर", "गठबंधन ने अपने युद्ध अभियान की समाप्ति की घोषणा की"],
    "he": ["חתימה על ההסכם", "הקואליציה מכריזה על סיום משימת הלחימה"],
    "th": ["ลงนามในสนธิสัญญา", "กองกำลังผสมประกาศยุติภารกิจการรบ"],
    "zh": ["國防部宣布完全接管基地", "聯軍宣布結束作戰任務，轉為顧問任務"],
}


def year(number):
    return f"Y{number}" if abs(number) > 9999 else f"-{-number:04d}" if number < 0 else f"{number:04d}"


def made_up():
    """Name, language, and events: date, title, whether the article tells it."""
    chance = random.Random(20260117)

    def event(date, language="ja", title=None):
        return date, title or chance.choice(NAMES[language]), chance.random() < 0.65

    def any_date(low, high):
        date = year(chance.randint(low, high))
        kind = chance.random()
        if abs(int(date.lstrip("Y"))) > 9999:
            return date
        if kind < 0.3:
            return f"{date}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        if kind < 0.45:
            return f"{date}-{chance.randint(1, 12):02d}"
        if kind < 0.55:
            return f"{date}/{year(int(date) + chance.randint(1, 120))}"
        return date + chance.choice(["", "", "~", "?", "%"])

    yield "week", "ja", [event(f"2026-01-{day}") for day in ("12", "17", "18~")]
    yield "two", "en", [event("1914", "en"), event("2014-06-28", "en")]
    yield "one-day", "en", [event("2001-09-11", "en") for _ in range(12)]
    yield "millennia", "ja", [event(any_date(-1000, 1990)) for _ in range(120)]
    yield "year", "ja", [
        event(f"2011-{chance.randint(1, 12):02d}" + (f"-{chance.randint(1, 28):02d}" if chance.random() < 0.85 else ""))
        for _ in range(40)
    ]
    yield "year-en", "en", [event(f"2011-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}", "en") for _ in range(40)]
    yield "gap", "ja", [
        event(date)
        for date in ("-0550", "-0509~", "-0490-09", "-0480", "-0479", "-0431/-0404", "2024-03-01", "2024-03-09", "2024-04",
                     "2024-06-30", "2024-07-01", "2024-07-15", "2024-08", "2024-09-02")
    ]
    yield "kinds", "en", [
        event(date, "en")
        for date in ("-0044-03-15", "0800-12-25", "1914/1918", "1914-07~/1918", "195X", "19XX", "1984?", "1991~", "2001-21",
                     "2003-03-20/..", "../1979-12", "/1985", "1999/", "2004-06%", "2004-XX", "2010-05-XX", "2012-~02-03")
    ]
    yield "deep", "en", [event(any_date(-200000, 9999999), "en") for _ in range(30)] + [
        event(date, "en") for date in ("Y-200000", "Y9999999", "2000-01-01", "2000-01-02", "Y123456789012345")
    ]
    yield "long", "en", [
        event(f"19{number:02d}-05-0{number % 9 + 1}", title=text)
        for number, text in enumerate(["A" * 400, "漢" * 300, "word " * 90, "mWmW" * 40, "👩‍👩‍👧‍👦" * 40, "é̂" * 120, "x"] * 3)
    ]
    for language in ("ar", "he", "ru", "ko", "hi", "th", "zh"):
        yield f"in-{language}", language, [event(any_date(1900, 2020), language) for _ in range(18)]
    for number in range(6):
        language = chance.choice(sorted(NAMES))
        low = chance.randint(-3000, 2000)
        yield f"random-{number}", language, [
            event(any_date(low, low + chance.choice([0, 3, 40, 900])), language) for _ in range(chance.choice([4, 15, 35, 60, 75]))
        ]
    yield "crowd", "ja", [event(any_date(1500, 2020)) for _ in range(700)]


def write(folder, templates, sites):
    (folder / "content").mkdir(parents=True, exist_ok=True)
    shutil.copytree(templates, folder / "templates", dirs_exist_ok=True)
    (folder / "content/site.yaml").write_text("title: Timelines\nlanguage: en\n", encoding="utf-8")
    for name, language, events in sites:
        explainer = folder / "content" / name
        explainer.mkdir(exist_ok=True)
        (explainer / "explainer.yaml").write_text(
            f"format: 1\nlanguage: {language}\ntitle: {name}\narticle:\n  file: article.txt\n  language: en\n"
            "  published: 2015-06-01\n  rights: { status: own }\n",
            encoding="utf-8",
        )
        article, timeline = ["The beginning.\n"], []
        for number, (date, title, told) in enumerate(events):
            entry = f"## {title} {{#e{number}}}\ndate: {date}\n"
            if told:
                article.append(f"Here stands event {number} of all.\n")
                entry += f"article_date: none\n> event {number} of\n"
            timeline.append(entry)
        (explainer / "article.txt").write_text("\n".join(article), encoding="utf-8")
        (explainer / "timeline.md").write_text("\n".join(timeline), encoding="utf-8")


# ---------- the browser


def browser(profile):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("check_timeline: error: no 'chromium' here")
    options.add_argument("--headless=new")
    options.add_argument("--disable-dev-shm-usage")
    options.add_argument("--disable-gpu")
    options.add_argument("--hide-scrollbars")
    options.add_argument(f"--user-data-dir={profile}")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium does not start as root with it
    # The driver is named, so that selenium does not look for one to download.
    driver = shutil.which("chromedriver") or sys.exit("check_timeline: error: no 'chromedriver' here")
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    started.set_page_load_timeout(SECONDS_A_PAGE)
    started.set_script_timeout(SECONDS_A_PAGE)
    return started


def measure(driver, page, width, media=""):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    )
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
    driver.get(page.as_uri())
    return driver.execute_script(MEASURE, 0 if media else LEAST_TEXT, MOST_TOLD)


def main():
    arguments = sys.argv[1:]
    keep = None
    if len(arguments) == 5 and arguments[3] == "--keep":
        keep = pathlib.Path(arguments[4]).resolve()
    elif len(arguments) != 3:
        sys.exit(__doc__)
    sitegen, site, templates = (pathlib.Path(argument).resolve() for argument in arguments[:3])

    wrong = measured = 0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as profile:
        built = keep or pathlib.Path(folder)
        write(built, templates, made_up())
        subprocess.run([sitegen, "build", "--site", built], check=True, stdout=subprocess.DEVNULL)
        pages = [page for page in sorted(site.rglob("*.html")) if "tl-box" in page.read_text(encoding="utf-8")
                 or "tl-strip" in page.read_text(encoding="utf-8")]
        if not any(page.name == "timeline.html" for page in pages):
            sys.exit(f"check_timeline: error: there is no picture of a timeline in {site}")
        pages += sorted((built / "public").rglob("timeline.html"))
        # A strip of many dates in each language.
        pages += [page for page in sorted((built / "public").rglob("*.html"))
                  if "tl-strip" in page.read_text(encoding="utf-8")]
        driver = browser(profile)
        try:
            for page in pages:
                for width, media in [(width, "") for width in WIDTHS] + [(640, "print")]:
                    where = f"{page.parent.name}/{page.name} ({width} px{', ' + media if media else ''})"
                    try:
                        result = measure(driver, page, width, media)
                    except WebDriverException as error:
                        result = {"found": [f"not measured: {error.msg}"], "pictures": 0}
                    measured += result["pictures"]
                    wrong += len(result["found"])
                    for line in result["found"]:
                        print(f"{where}: {line}")
        finally:
            driver.quit()
    print(f"check_timeline: {len(pages)} pages, {measured} pictures measured, {wrong} with faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

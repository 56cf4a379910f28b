"""Chromium, put into a situation that a reader may be in, and worked as a reader would: by mouse, touch and keyboard."""

import base64
import dataclasses
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time

from selenium import webdriver

HEIGHTS = {1400: 900, 768: 1024, 360: 740}
WIDE, MIDDLE, NARROW = HEIGHTS
SECONDS_A_PAGE = 120
PAGE_SIDE = (pathlib.Path(__file__).parent / "page.js").read_text(encoding="utf-8")
KEYS = {
    "Tab": (9, ""),
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    " ": (32, " "),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
    "/": (191, "/"),
}


# What Chromium remarks on (level INFO) when a link leads into a page that has a popover with autofocus: such a page has
# nothing to focus yet, and asked for nothing.
NOT_A_FAULT = "Autofocus processing was blocked because a document's URL has a fragment"


@dataclasses.dataclass(frozen=True)
class Situation:
    width: int = WIDE
    scheme: str = "light"
    scripts: bool = True
    touch: bool = False
    # Other media features that are on, and what else is to be told of the situation.
    media: tuple = ()
    told: str = ""

    def __str__(self):
        rest = ["" if self.scripts else "no script", "touch" if self.touch else "", self.told]
        return ", ".join([f"{self.width} px", self.scheme, *filter(None, rest)])


class Browser:
    """One browser for all pages. Nothing of it reaches another machine.

    - text_size: what the reader has set as size of ordinary text, in pixels.
    """

    def __init__(self, text_size=16):
        self._profile = tempfile.TemporaryDirectory()
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or sys.exit("audit: error: no 'chromium' here")
        for argument in [
            "--headless=new",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            # A mouse: something that points and hovers. Headless, there is none until touch is emulated.
            "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            f"--user-data-dir={self._profile.name}",
        ]:
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")  # Chromium does not start as root with it
        options.add_experimental_option("prefs", {"webkit.webprefs.default_font_size": text_size})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        # The driver is named, so that selenium does not look for one to download.
        driver = shutil.which("chromedriver") or sys.exit("audit: error: no 'chromedriver' here")
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
        self.driver.set_page_load_timeout(SECONDS_A_PAGE)
        self.driver.set_script_timeout(SECONDS_A_PAGE)
        self.situation = None

    def close(self):
        self.driver.quit()
        self._profile.cleanup()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    # ---- situations

    def put(self, situation):
        """What is on the screen goes on in the new situation; what a page does when it is loaded needs `open`."""
        old, self.situation = self.situation, situation
        if old is None or (old.width, old.touch) != (situation.width, situation.touch):
            self.command(
                "Emulation.setDeviceMetricsOverride",
                width=situation.width,
                height=HEIGHTS[situation.width],
                deviceScaleFactor=1,
                mobile=situation.touch,
            )
            self.command("Emulation.setTouchEmulationEnabled", enabled=situation.touch, maxTouchPoints=1)
        if old is None or old.scripts != situation.scripts:
            self.command("Emulation.setScriptExecutionDisabled", value=not situation.scripts)
        # Motion is reduced in all, so that nothing is measured or clicked while it moves; but it is not asked for
        # when pages are only looked at.
        media = {"prefers-color-scheme": situation.scheme, **dict(situation.media)}
        features = [{"name": name, "value": value} for name, value in media.items()]
        for name in ("prefers-reduced-motion", "prefers-contrast", "forced-colors"):
            if name not in media:
                features.append({"name": name, "value": ""})
        self.command("Emulation.setEmulatedMedia", features=features)

    def open(self, url):
        # From one place of a page to another nothing would be loaded.
        if self.driver.current_url.split("#")[0] == url.split("#")[0]:
            self.driver.get("about:blank")
        self.driver.get(url)

    # ---- asking the page

    def ask(self, expression, *arguments):
        """The value of an expression of page.js and `arguments`."""
        # What page.js gives is sent once for each page that is loaded.
        value = self.driver.execute_script(f"return window.audit ? ({expression}) : {{without: 'audit'}};", *arguments)
        if value == {"without": "audit"}:
            value = self.driver.execute_script(f"{PAGE_SIDE}\nreturn ({expression});", *arguments)
        return value

    def wait(self, expression, *arguments, seconds=2.0):
        """The value of an expression as soon as it is true, or its last one."""
        until = time.monotonic() + seconds
        while True:
            value = self.ask(expression, *arguments)
            if value or time.monotonic() > until:
                return value
            time.sleep(0.03)

    def heard(self):
        """Since it was last asked: what the console was told, and the addresses that were asked for."""
        console = [entry["message"] for entry in self.driver.get_log("browser") if NOT_A_FAULT not in entry["message"]]
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        return console, requests

    def picture(self, x, y, width, height):
        """A part of the page as it looks, as PNG."""
        clip = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        return base64.b64decode(self.command("Page.captureScreenshot", format="png", clip=clip)["data"])

    # ---- hands

    def point(self, x, y):
        self.command("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x, y):
        self.point(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.command("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def drag(self, start, end):
        self.point(*start)
        held = {"button": "left", "buttons": 1}
        self.command("Input.dispatchMouseEvent", type="mousePressed", x=start[0], y=start[1], clickCount=1, **held)
        for step in (0.3, 0.6, 1, 1):
            x, y = (a + (b - a) * step for a, b in zip(start, end))
            self.command("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, **held)
            time.sleep(0.05)
        self.command("Input.dispatchMouseEvent", type="mouseReleased", x=end[0], y=end[1], button="left", clickCount=1)

    def tap(self, x, y):
        self.command("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def press(self, key, control=False):
        code, text = KEYS[key] if key in KEYS else (ord(key.upper()), "" if control else key)
        event = {"key": key, "code": key if len(key) > 1 else "", "windowsVirtualKeyCode": code}
        event["modifiers"] = 2 if control else 0
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        if control and key == "c":
            down["commands"] = ["copy"]
        self.command("Input.dispatchKeyEvent", **down, **event)
        self.command("Input.dispatchKeyEvent", type="keyUp", **event)

    def write(self, text):
        self.command("Input.insertText", text=text)

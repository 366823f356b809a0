"""Opens a page from a file in Chromium, offline, and looks at it as a reader would.

Usage: check_page.py CHECK PAGE FOLDER     prints what is wrong; nothing when all is well

Checks: looks (desktop and phone, with screenshots in FOLDER), lively, still, paper, contrast,
shades.
"""

import base64
import pathlib
import re
import sys

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import Select
except ImportError as missing:
    sys.exit(f"{missing}; install it with: apt-get install python3-selenium chromium-driver")

FLAGS = """--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run
  --disable-background-networking --hide-scrollbars --disable-dev-shm-usage"""

# Text that a reader sees, with its contrast to what is painted behind it (WCAG 2.1).
FAINT_TEXTS = """
const luminance = (colour) => {
  const parts = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
const ground = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const colour = numbers(getComputedStyle(one).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) { return colour; }
  }
  return [255, 255, 255];
};
document.querySelectorAll("details").forEach((one) => { one.open = true; });
const faint = [];
let seen = 0;
for (const element of document.querySelectorAll("body *")) {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!own || ["SCRIPT", "OPTION"].includes(element.tagName)) { continue; }
  const style = getComputedStyle(element);
  const ink = numbers(element.closest("svg") ? style.fill : style.color);
  const light = [luminance(ink), luminance(ground(element))].sort((a, b) => b - a);
  const contrast = (light[0] + 0.05) / (light[1] + 0.05);
  seen += 1;
  if (contrast < 4.5) { faint.push(contrast.toFixed(2) + " " + element.textContent.slice(0, 40)); }
}
return [seen, faint.slice(0, 10)];
"""

complaints = []


def expect(holds, complaint):
    if not holds:
        complaints.append(complaint)


class Reader:
    """A browser without a net."""

    def __init__(self, has_scripts=True):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in FLAGS.split():
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.command("Network.enable", {})
        self.command(
            "Network.emulateNetworkConditions",
            {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0},
        )
        self.command("Emulation.setScriptExecutionDisabled", {"value": not has_scripts})

    def command(self, name, arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def open(self, page, width):
        self.command(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        self.driver.get(page.resolve().as_uri())

    def ask(self, script):
        return self.driver.execute_script(script)

    def picture(self, path):
        size = self.ask(
            "const root = document.documentElement; return [root.clientWidth, root.scrollHeight]"
        )
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 16000), "scale": 1}
        shot = self.command("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
        path.write_bytes(base64.b64decode(shot["data"]))

    def expect_no_errors(self):
        for entry in self.driver.get_log("browser"):
            complaints.append(entry["message"])
        loaded = self.ask("return performance.getEntriesByType('resource').map((one) => one.name)")
        expect(all(name.startswith("data:") for name in loaded), f"the page loads {loaded}")


def looks(reader, page, folder):
    for width in (1280, 360):
        reader.open(page, width)
        wide = reader.ask("return document.documentElement.scrollWidth")
        expect(wide <= width, f"at {width} px the page is {wide} px wide")
        outside = reader.ask(
            "return [...document.querySelectorAll('svg')].filter((one) =>"
            " one.getBoundingClientRect().right > innerWidth).length"
        )
        expect(outside == 0, f"at {width} px {outside} charts stand beyond the edge")
        reader.picture(folder / f"{page.stem}-{width}.png")
    reader.expect_no_errors()


def told(figure):
    return figure.find_element(By.CSS_SELECTOR, ".told").text.strip()


def check_pointer_and_keys(reader):
    for name in (
        "course-0",
        "by-group-1",
        "flow-1",
        "plane",
        "leanings",
        "acceptability",
        "drop-out-shares",
    ):
        figure = reader.driver.find_element(By.ID, name)
        plot = figure.find_element(By.CSS_SELECTOR, ".plot")
        reader.ask(f"document.getElementById('{name}').scrollIntoView({{block: 'center'}})")
        ActionChains(reader.driver).move_to_element(plot).perform()
        expect(re.search(r"\d", told(figure)), f"{name} tells nothing under the pointer")
        reader.ask("document.activeElement.blur()")
        caption = figure.find_element(By.TAG_NAME, "figcaption")
        ActionChains(reader.driver).move_to_element(caption).perform()
        plot.send_keys(Keys.ARROW_RIGHT)
        first = told(figure)
        plot.send_keys(Keys.ARROW_RIGHT)
        expect(first and told(figure) != first, f"{name} does not step with the arrow keys")
        shown = figure.find_elements(By.CSS_SELECTOR, ".pointer")
        expect(len(shown) == 1, f"{name} does not show which value it tells")


def check_choices(reader):
    button = reader.driver.find_elements(By.CSS_SELECTOR, "[data-choice=arms] button")[1]

    def courses():
        return reader.ask("return document.querySelectorAll('#course-0 .course.a1').length")

    expect(courses() == 1, "the second arm is not drawn")
    button.send_keys(Keys.SPACE)
    expect(courses() == 0, "an arm that is switched off is still drawn")
    expect(button.get_attribute("aria-pressed") == "false", "the button does not say it is off")
    expect(
        not reader.driver.find_element(By.ID, "flow-1").is_displayed(),
        "the flows of an arm that is switched off are still there",
    )
    button.send_keys(Keys.SPACE)
    expect(courses() == 1, "the arm does not come back")
    for choice, figure in (("measure", "by-group-0"), ("group", "measure-0")):
        caption = reader.driver.find_element(By.CSS_SELECTOR, f"#{figure} figcaption")
        before = caption.text
        chart = reader.ask(f"return document.querySelector('#{figure} svg').outerHTML")
        holder = reader.driver.find_element(By.CSS_SELECTOR, f"[data-choice={choice}] select")
        Select(holder).select_by_index(2)
        expect(caption.text != before, f"choosing a {choice} leaves the caption")
        after = reader.ask(f"return document.querySelector('#{figure} svg').outerHTML")
        expect(after != chart, f"choosing a {choice} leaves the chart")


def lively(reader, page, folder):
    reader.open(page, 1280)
    still = page.read_text(encoding="utf-8").count("<svg ")
    drawn = reader.ask("return document.querySelectorAll('svg').length")
    expect(drawn == still, f"{still} charts in the file, {drawn} in the browser")
    check_pointer_and_keys(reader)
    check_choices(reader)
    summary = reader.driver.find_element(By.CSS_SELECTOR, "#course-0 summary")
    summary.send_keys(Keys.ENTER)
    expect(
        reader.driver.find_element(By.CSS_SELECTOR, "#course-0 table").is_displayed(),
        "the table behind a chart does not open with the keyboard",
    )
    reader.expect_no_errors()


def still(reader, page, folder):
    reader.open(page, 1280)
    expect(
        reader.ask("return document.documentElement.className") == "", "scripts run in this browser"
    )
    sizes = reader.ask(
        "return [...document.querySelectorAll('figure svg')].map((one) =>"
        " [one.getBoundingClientRect().height, one.querySelectorAll('path, rect, line').length])"
    )
    expect(len(sizes) > 25, f"only {len(sizes)} charts without scripts")
    expect(all(size[0] > 30 and size[1] > 3 for size in sizes), f"empty charts: {sizes}")
    reader.picture(folder / f"{page.stem}-still.png")


def paper(reader, page, folder):
    reader.open(page, 1280)
    printed = reader.command("Page.printToPDF", {"preferCSSPageSize": True})
    document = base64.b64decode(printed["data"])
    (folder / f"{page.stem}.pdf").write_bytes(document)
    pages = len(re.findall(rb"/Type\s*/Page\b", document))
    expect(4 <= pages <= 12, f"{pages} pages on paper")
    reader.command("Emulation.setEmulatedMedia", {"media": "print"})
    reader.command(
        "Emulation.setDeviceMetricsOverride",
        {"width": 688, "height": 1000, "deviceScaleFactor": 1, "mobile": False},
    )  # A4 without its margins.
    cut = reader.ask(
        "return [...document.querySelectorAll('section table')].filter((one) =>"
        " one.getBoundingClientRect().width > 0 &&"
        " one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.caption.innerText)"
    )
    expect(not cut, f"tables beyond the edge of the paper: {cut}")


def contrast(reader, page, folder):
    reader.open(page, 1280)
    seen, faint = reader.ask(FAINT_TEXTS)
    expect(seen > 500, f"only {seen} texts were looked at")
    expect(not faint, f"too faint: {faint}")


def shades(reader, page, folder):
    reader.open(page, 1280)
    shaded = reader.ask("return document.querySelectorAll('.heat.h4').length")
    expect(shaded > 0, "no cell is shaded")
    _, faint = reader.ask(FAINT_TEXTS)
    expect(not faint, f"too faint: {faint}")


def main():
    check, page, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    reader = Reader(has_scripts=check != "still")
    try:
        {
            "looks": looks,
            "lively": lively,
            "still": still,
            "paper": paper,
            "contrast": contrast,
            "shades": shades,
        }[check](reader, page, folder)
    finally:
        reader.driver.quit()
    print("\n".join(complaints), end="")
    return 1 if complaints else 0


sys.exit(main())

/* A reader with Firefox: prompt, an order, a forbidden instruction, a snapshot and back, a move to
   another tab. Prints what was seen as JSON. Arguments: the path of Firefox, the address of the
   guest's page. */
import puppeteer from "puppeteer-core";

const [executablePath, address] = process.argv.slice(2);
const PATIENCE = { timeout: 60000 };
const FIRST_BYTES = ".guest__bytes tbody td";

/* A tab, and what a reader does in it. */
class Tab {
  static async open(browser, address, errors) {
    const tab = new Tab();
    tab.page = await browser.newPage();
    tab.page.on("pageerror", (error) => errors.push(String(error)));
    tab.page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await tab.page.goto(address);
    return tab;
  }

  text(selector) {
    return this.page.$eval(selector, (element) => element.innerText);
  }

  shows(selector, words) {
    return this.page.waitForFunction(
      (where, what) => document.querySelector(where)?.innerText.includes(what),
      PATIENCE,
      selector,
      words,
    );
  }

  press(name) {
    return this.page.evaluate((words) => {
      const buttons = [...document.querySelectorAll("#guest button")];
      buttons.find((one) => one.checkVisibility() && one.textContent.startsWith(words)).click();
    }, name);
  }

  async type(line, answer) {
    await this.page.type(".guest__field", line);
    await this.page.keyboard.press("Enter");
    await this.shows(".guest__screen", answer);
  }
}

async function freezes(tab) {
  await tab.press("6. 스냅샷");
  await tab.press("스냅샷 찍기");
  await tab.shows(".guest__status", "찍었어요");
  await tab.type("지우기", "0으로 채웠어요");
  await tab.shows(".guest__bytes tbody", "00 00 00 00 00 00 00 00");
  const wiped = await tab.text(FIRST_BYTES);
  await tab.press("되돌리기");
  await tab.shows(".guest__status", "되돌렸어요");
  return { wiped, restored: await tab.text(FIRST_BYTES) };
}

async function moves(tab, browser, errors) {
  await tab.page.evaluate(() => {
    window.open = () => window;
  });
  await tab.press("7. 켜 둔");
  await tab.press("반쯤 치기");
  await tab.press("받는 창 열기");
  const other = await Tab.open(browser, `${address}?guest=receive`, errors);
  await other.press("옮겨 올 컴퓨터 기다리기");
  await other.shows(".guest__status", "준비됐어요");
  await tab.page.bringToFront();
  await tab.press("옮기기");
  await tab.shows(".guest__status", "이 창의 컴퓨터는 없앴어요");
  await other.page.bringToFront();
  await other.shows(".guest__status", "왔어요");
  await other.type(" 3장", "\n엽서 3장");
  return { moved: await other.text(FIRST_BYTES) };
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const errors = [];
  const tab = await Tab.open(browser, address, errors);
  await tab.press("컴퓨터 켜기");
  await tab.shows(".guest__status", "켜졌어요");
  await tab.type("메아리 엽서 3장", "\n엽서 3장");
  await tab.type("주문 317", "order 317");
  await tab.shows(".guest__bytes tbody", "6F");
  const written = await tab.text(FIRST_BYTES);
  await tab.type("hlt", "바이트 F4");
  const fault = await tab.text(".guest__fault");
  const frozen = await freezes(tab);
  const gone = await moves(tab, browser, errors);
  console.log(JSON.stringify({ written, fault, ...frozen, ...gone, errors }));
} finally {
  await browser.close();
}

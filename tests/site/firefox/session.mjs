/* A reader with Firefox: prompt, an order, a forbidden instruction, a snapshot and back. Prints what
   was seen as JSON. Arguments: the path of Firefox, the address of the guest's page. */
import puppeteer from "puppeteer-core";

const [executablePath, address] = process.argv.slice(2);
const PATIENCE = { timeout: 60000 };

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(address);

  const text = (selector) => page.$eval(selector, (element) => element.innerText);
  const shows = (selector, words) =>
    page.waitForFunction(
      (where, what) => document.querySelector(where)?.innerText.includes(what),
      PATIENCE,
      selector,
      words,
    );
  const press = (name) =>
    page.evaluate((words) => {
      const buttons = [...document.querySelectorAll("#guest button")];
      buttons.find((one) => one.checkVisibility() && one.textContent.startsWith(words)).click();
    }, name);
  const type = async (line, answer) => {
    await page.type(".guest__field", line);
    await page.keyboard.press("Enter");
    await shows(".guest__screen", answer);
  };
  const bytes = () => text(".guest__bytes tbody td");

  await press("컴퓨터 켜기");
  await shows(".guest__status", "켜졌어요");
  await type("메아리 엽서 3장", "\n엽서 3장");
  await type("주문 317", "order 317");
  await shows(".guest__bytes tbody", "6F");
  const written = await bytes();
  await type("hlt", "바이트 F4");
  const fault = await text(".guest__fault");
  await press("6. 스냅샷");
  await press("스냅샷 찍기");
  await shows(".guest__status", "찍었어요");
  await type("지우기", "0으로 채웠어요");
  await shows(".guest__bytes tbody", "00 00 00 00 00 00 00 00");
  const wiped = await bytes();
  await press("되돌리기");
  await shows(".guest__status", "되돌렸어요");
  const restored = await bytes();
  console.log(JSON.stringify({ written, fault, wiped, restored, errors }));
} finally {
  await browser.close();
}

/** What a phone's camera reads from a page: the codes come from the picture, not from our data. */
import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";

/** The codes of a page that is shown, in their order; an empty text for one that cannot be read. */
export async function codesIn(page: Page): Promise<readonly string[]> {
  const drawn = await page.locator("svg").all();
  return Promise.all(drawn.map(async (one) => textIn(await one.screenshot())));
}

function textIn(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture);
  return (jsQR as unknown as typeof jsQR.default)(new Uint8ClampedArray(data), width, height)?.data ?? "";
}

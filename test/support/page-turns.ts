import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Locator, Page } from 'playwright-core';

type Way = 'link' | 'form';

/** As long as playwright waits for anything in a journey. */
const LONGEST_MS = 15_000;

/**
 * Makes every click and key on this page end when the page that it opens is there and loaded. The browser begins to leave a
 * moment after it called the click done, so that who looked at once would still read the page before, and who went
 * elsewhere would cut what was being sent. What a script keeps on the page is not waited for.
 * @param withScripts whether the page runs its scripts
 */
export function turnPages(page: Page, withScripts: boolean): void {
  const frame = page.mainFrame();
  const [click, press] = [frame.click.bind(frame), frame.press.bind(frame)];
  frame.click = (selector, options) =>
    turned(frame, frame.locator(selector), null, withScripts, () => click(selector, options));
  frame.press = (selector, key, options) =>
    turned(frame, frame.locator(selector), key, withScripts, () => press(selector, key, options));
}

async function turned(
  frame: Frame,
  target: Locator,
  key: string | null,
  withScripts: boolean,
  act: () => Promise<void>,
): Promise<void> {
  // Where the page itself goes away meanwhile, the click says what there is to say.
  const way = await target
    .first()
    .evaluate(wayOn, key)
    .catch(() => null);
  if (!way) return act();
  const page = frame.page();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const navigated = (which: Frame) => {
    if (which === frame) arrive();
  };
  page.on('framenavigated', navigated).on('download', arrive).on('close', arrive);
  try {
    const isLeaving = withScripts
      ? await watched(frame, way).catch(() => async () => false)
      : async () => true;
    await act();
    if (!(await isLeaving())) return;
    // What never comes is told by what the test asks next.
    await Promise.race([arrived, sleep(LONGEST_MS, undefined, { ref: false })]);
    await page.waitForLoadState().catch(() => undefined);
  } finally {
    page.off('framenavigated', navigated).off('download', arrive).off('close', arrive);
  }
}

/** How what is pressed sends this page on, as far as its markup tells. */
function wayOn(element: Element, key: string | null): Way | null {
  if (key !== null && key !== 'Enter') return null;
  const staysHere = (target: string | null | undefined) => !target || target === '_self';
  const link = element.closest('a');
  if (link) {
    const [there, here] = [link.href, location.href].map((address) => address.split('#')[0]);
    const isSamePlace = link.hash !== '' && there === here;
    const opens = link.href.startsWith('http') && !link.hasAttribute('download') && !isSamePlace;
    return opens && staysHere(link.target) ? 'link' : null;
  }
  const control = element.closest<HTMLButtonElement | HTMLInputElement>('button, input');
  const form = control?.form;
  if (!form) return null;
  const buttons = [...form.elements].filter((each) => (each as HTMLButtonElement).type === 'submit');
  const button = (control.type === 'submit' ? control : key && buttons[0]) as HTMLButtonElement | null;
  if (!button || button.disabled) return null;
  // Attributes, not properties: a field may be called `target` or `method`.
  const own = (name: string) => button.getAttribute(`form${name}`) ?? form.getAttribute(name);
  const isRefused = !form.noValidate && !button.formNoValidate && form.matches(':invalid');
  return !isRefused && own('method') !== 'dialog' && staysHere(own('target')) ? 'form' : null;
}

/** @returns whether the page is on its way, asked after the click: a script may have kept it */
async function watched(frame: Frame, way: Way): Promise<() => Promise<boolean>> {
  const events = await frame.evaluateHandle(() => {
    const seen: Event[] = [];
    for (const type of ['click', 'submit'])
      addEventListener(type, (event) => seen.push(event), { capture: true });
    return seen;
  });
  const wanted = way === 'form' ? 'submit' : 'click';
  const isSent = (seen: Event[], type: string) =>
    seen.every(({ defaultPrevented }) => !defaultPrevented) && seen.some((event) => event.type === type);
  return () => events.evaluate(isSent, wanted).catch(() => true); // the page that could tell is gone
}

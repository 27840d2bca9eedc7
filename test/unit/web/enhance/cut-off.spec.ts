import { beforeEach, describe, expect, it, jest } from '@jest/globals';

/** As much of a page as a form is sent from. */
class Form {
  readonly method = 'post';
  readonly offsetParent = null;
  readonly dataset: Record<string, string> = {};
  isConnected = true;
  sent = 0;
  contains() {
    return true;
  }
  closest(): unknown {
    return null;
  }
  querySelector() {
    return null;
  }
  requestSubmit() {
    this.sent += 1;
  }
}
const WORDS = { cutOff: 'cut', asking: 'asking', drawnAnew: 'drawn anew' };
const heard: { submit?: (event: unknown) => void } = {};
const page = {
  documentElement: { dataset: WORDS },
  addEventListener: (type: string, listener: (event: unknown) => void) => {
    if (type === 'submit') heard.submit = listener;
  },
};
const fetched = jest.fn<() => Promise<unknown>>();
for (const [name, value] of Object.entries({
  document: page,
  window: globalThis,
  navigator: { onLine: false },
  HTMLFormElement: Form,
  fetch: fetched,
}))
  Object.defineProperty(globalThis, name, { value, configurable: true });

const told = jest.fn<(words: string, tone?: string) => void>();
jest.unstable_mockModule('../../../../web/enhance/toast.ts', () => ({ toast: told, iconNamed: () => null }));
const { enhanceSending } = await import('../../../../web/enhance/cut-off.ts');

const settled = () => new Promise((resolve) => setImmediate(resolve));
const press = async (form: Form, submitter: unknown = null) => {
  const held = jest.fn();
  heard.submit!({ target: form, submitter, preventDefault: held, stopImmediatePropagation: () => {} });
  await settled();
  return held.mock.calls.length > 0;
};

describe('a form that is sent where the browser knows of no network', () => {
  beforeEach(() => {
    jest.clearAllMocks();
    enhanceSending();
  });

  it('is held where nobody can be asked, and that is said', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    const form = new Form();
    expect(await press(form)).toBe(true);
    expect(form.sent).toBe(0);
    expect(told).toHaveBeenCalledWith('cut', 'warn');
  });

  it('is left to the script that sends it', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    const form = Object.assign(new Form(), { closest: () => ({}) });
    await press(form);
    expect(form.sent).toBe(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('is held where it is a row of acts, except for its toggles, which a script sends', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    const row = Object.assign(new Form(), {
      dataset: { marks: 'failed' },
      closest: (asked: string) => (asked.includes('data-marks') ? {} : null),
    });
    expect(await press(row, { hasAttribute: (name: string) => name === 'aria-pressed' })).toBe(false);
    expect(told).not.toHaveBeenCalled();
    expect(await press(row, { hasAttribute: () => false })).toBe(true);
    expect(told).toHaveBeenCalledWith('cut', 'warn');
  });

  it('is sent on a slow line, of which nobody knows that it is cut', async () => {
    // Browsers do not agree on what they call it.
    fetched.mockRejectedValue(new DOMException('signal timed out', 'AbortError'));
    const outOfPatience = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const form = new Form();
    await press(form);
    outOfPatience.mockRestore();
    expect(form.sent).toBe(1);
    expect(told).not.toHaveBeenCalled();
  });

  it('says what happens to it while somebody is asked, and is sent with the answer', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    let answer: (value: unknown) => void = () => {};
    fetched.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const form = new Form();
    await press(form);
    expect(told).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledWith('asking', 'warn');
    answer({});
    await settled();
    expect(form.sent).toBe(1);
    jest.useRealTimers();
  });

  it('tells its writer where its part of the page was drawn anew meanwhile', async () => {
    fetched.mockResolvedValue({});
    const form = Object.assign(new Form(), { isConnected: false });
    await press(form);
    expect(form.sent).toBe(0);
    expect(told).toHaveBeenCalledWith('drawn anew', 'warn');
  });
});

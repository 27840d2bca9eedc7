import { beforeEach, expect, it, jest } from '@jest/globals';

/** What of a page the keeper uses, with one field and a server that does not answer. */
const area = { value: '' };
const form = Object.assign(new EventTarget(), { action: 'http://localhost/sujets/nouveau' });
const html = { dataset: {} as { member?: string } };
const device = new Map<string, string>();
const asked = jest.fn((..._asked: [string, { body: URLSearchParams }]): Promise<unknown> =>
  Promise.reject(new Error('offline')),
);
const told = jest.fn();
class FieldsOfForm {
  *[Symbol.iterator]() {
    yield ['body', area.value];
  }
}
const page = new EventTarget();
Object.assign(globalThis, {
  window: globalThis,
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
  sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  document: Object.assign(new EventTarget(), { documentElement: html, visibilityState: 'visible' }),
  FormData: FieldsOfForm,
  fetch: asked,
  localStorage: {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, words: string) => device.set(key, words),
    removeItem: (key: string) => device.delete(key),
  },
});
const { DraftKeeper } = await import('../../../../web/enhance/draft-keeper.ts');

/** Somebody opens the page on which a topic is begun. */
function open(member: string) {
  html.dataset.member = member;
  area.value = '';
  const words = { saved: '', saving: '', conflict: '', offline: '', restored: '' };
  const parts = [form, area] as unknown as [HTMLFormElement, HTMLTextAreaElement];
  return new DraftKeeper(...parts, `new-topic:${member}-1`, words, told);
}
async function write(words: string): Promise<void> {
  area.value = words;
  form.dispatchEvent(new Event('input'));
  await jest.advanceTimersByTimeAsync(1_000);
}

beforeEach(() => {
  jest.useFakeTimers();
  device.clear();
  asked.mockClear();
});

it('what did not reach the server comes back to who wrote it, and to nobody else', async () => {
  const first = open('ana');
  await write('What Ana wrote');
  await jest.advanceTimersByTimeAsync(2_000);
  first.close();
  open('bea').close();
  expect(area.value).toBe('');
  open('ana').close();
  expect(area.value).toBe('What Ana wrote');
});

it('who signs out leaves nothing that was about to be kept, or was on its way', async () => {
  const waiting = open('ana');
  await write('What Ana wrote');
  delete html.dataset.member;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked).not.toHaveBeenCalled();
  waiting.close();

  const onItsWay = open('ana');
  asked.mockImplementationOnce(async () => {
    delete html.dataset.member;
    throw new Error('offline');
  });
  await write('What Ana wrote');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked).toHaveBeenCalledTimes(1);
  onItsWay.close();
  expect([...device.keys()]).toEqual([]);
});

it('says whose page it is, and leaves nothing on the device once another has signed in beside it', async () => {
  const keeper = open('ana');
  const refusal = { code: 'community.draft-of-another', title: 'Somebody else' };
  asked.mockResolvedValueOnce({ status: 409, ok: false, json: async () => ({ problem: refusal }) });
  await write('What Ana wrote');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked.mock.calls[0]![1].body.get('writer')).toBe('ana');
  expect(told).toHaveBeenLastCalledWith('Somebody else');
  expect([...device.keys()]).toEqual([]);
  await write('And further');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked).toHaveBeenCalledTimes(1);
  keeper.close();
});

it('keeps on the device what the server has no place for, and says why', async () => {
  const keeper = open('ana');
  const refusal = { code: 'community.too-many-drafts', title: 'Too many' };
  asked.mockResolvedValueOnce({ status: 409, ok: false, json: async () => ({ problem: refusal }) });
  await write('What Ana wrote');
  await jest.advanceTimersByTimeAsync(5_000);
  expect(told).toHaveBeenLastCalledWith('Too many');
  expect([...device.values()]).toEqual(['What Ana wrote']);
  keeper.close();
});

it.each([413, 422])(
  'says why a text cannot be kept as it is (%i), and keeps it once it can',
  async (status) => {
    const keeper = open('ana');
    const refusal = { title: 'Check the form', fields: [{ field: 'body', text: 'Too long' }] };
    asked.mockResolvedValueOnce({ status, ok: false, json: async () => ({ problem: refusal }) });
    await write('What Ana wrote, at length');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveBeenLastCalledWith('Too long');
    expect([...device.values()]).toEqual(['What Ana wrote, at length']);
    await write('What Ana wrote');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveBeenCalledTimes(2);
    keeper.close();
  },
);

it.each([429, 503])(
  'says why it was refused for a moment (%i), keeps it on the device, and asks again',
  async (status) => {
    const keeper = open('ana');
    const refusal = { code: 'request.too-many-writes', title: 'Trop d’envois' };
    asked.mockResolvedValueOnce({ status, ok: false, json: async () => refusal });
    await write('What Ana wrote');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveBeenLastCalledWith('Trop d’envois');
    expect([...device.values()]).toEqual(['What Ana wrote']);
    await write('And further');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveBeenCalledTimes(2);
    keeper.close();
  },
);

import { beforeEach, expect, it, jest } from '@jest/globals';

let press: (event: object) => void = () => {};
let answer: () => Promise<object> = () => Promise.reject(new Error('No network'));
const inserted: string[] = [];
const asked: string[] = [];
Object.assign(globalThis, {
  document: { addEventListener: (_type: string, listener: typeof press) => (press = listener) },
  fetch: (address: string) => {
    asked.push(address);
    return answer();
  },
});
jest.unstable_mockModule('../../../../web/enhance/insert-text.ts', () => ({
  insertText: (_area: object, text: string) => inserted.push(text),
}));
const { enhanceReadyTexts } = await import('../../../../web/enhance/ready-text.ts');

const sent: object[] = [];
const area = { value: 'Bonjour,', selectionStart: 8 };
const button = {
  dataset: { from: '/paragraphes/1/texte' },
  form: { querySelector: () => area, requestSubmit: (by: object) => sent.push(by) },
};
/** Pressed, until what it asks for has come. */
async function pressed(): Promise<void> {
  press({ target: { closest: () => button }, preventDefault: () => {} });
  await new Promise(setImmediate);
}

beforeEach(() => {
  for (const all of [inserted, asked, sent]) all.splice(0);
  enhanceReadyTexts();
});

it('a ready paragraph is put where one writes as it stands then, whatever stood there when the page was opened', async () => {
  answer = async () => ({ ok: true, json: async () => ({ body: 'Écrivez à […].' }) });
  await pressed();
  expect([asked, inserted, sent]).toEqual([['/paragraphes/1/texte'], ['\n\nÉcrivez à […].\n\n'], []]);
});

it.each([
  ['does not come', () => Promise.reject(new Error('No network'))],
  ['is refused', async () => ({ ok: false })],
])('one that %s is left to the page of its own', async (_how, its) => {
  answer = its;
  await pressed();
  expect([inserted, sent]).toEqual([[], [button]]);
});

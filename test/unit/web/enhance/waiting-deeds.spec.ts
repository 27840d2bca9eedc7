import { expect, it } from '@jest/globals';
import { standing } from '../../../../web/enhance/kept-forms.ts';
import { WaitingDeeds } from '../../../../web/enhance/waiting-deeds.ts';

it('what is pressed twice is sent once, and again after something else; a form waits until its last one is answered', () => {
  const waiting = new WaitingDeeds();
  const form = {};
  const [first, second, third] = ['A', 'B', 'A'].map((words) => waiting.begin(form, words)!);
  expect(waiting.begin(form, 'A')).toBeNull();
  expect(waiting.begin({}, 'A')).not.toBeNull();
  expect([first, second].map((number) => waiting.end(form, number!))).toEqual([false, false]);
  expect(waiting.begin(form, 'A')).toBeNull();
  expect([waiting.end(form, third!), waiting.end(form, third!)]).toEqual([true, false]);
  expect(waiting.begin(form, 'A')).not.toBeNull();
});

/** As much of a form as is asked; without a deed, as ballots are. */
const form = (ballot: string | undefined, isConnected = false, deed = ''): HTMLFormElement =>
  ({
    isConnected,
    dataset: { ballot },
    querySelector: (field: string) => (deed !== '' && field === '[name="deed"]' ? { value: deed } : null),
  }) as never;
const page = (...forms: HTMLFormElement[]): ParentNode =>
  ({
    querySelectorAll: () => forms,
    querySelector: (selector: string) =>
      forms.find(({ dataset }) => selector === `form[data-ballot^="${dataset.ballot?.split(' ')[0]} "]`) ??
      null,
  }) as never;

it('a ballot that was drawn anew is the one of the same poll, and of no other', () => {
  const [other, same] = [form('p1 1 new', true), form('p2 2 voted', true)];
  const sent = form('p2 1 new');
  expect(standing(sent, page(other, same))).toBe(same);
  expect(standing(sent, page(other))).toBe(sent);
});

it('a form that was drawn anew is the one that surely does the same, else itself', () => {
  const [ballot, same] = [form('p1 1 new', true), form(undefined, true, 'ask')];
  const [sent, plain] = [form(undefined, false, 'ask'), form(undefined)];
  expect(standing(sent, page(ballot, same))).toBe(same);
  expect(standing(plain, page(ballot, same))).toBe(plain);
  expect(standing(same, page(ballot))).toBe(same);
});

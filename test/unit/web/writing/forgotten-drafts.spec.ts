import { beforeEach, expect, it } from '@jest/globals';

class StandingForm extends EventTarget {
  /** As where a field of that name stands in the form. */
  readonly action = {};
  constructor(private readonly leadsTo = '/deconnexion') {
    super();
  }
  getAttribute = (name: string) => (name === 'action' ? this.leadsTo : null);
}
const html = { dataset: {} as { member?: string } };
const page = Object.assign(new EventTarget(), { documentElement: html, querySelectorAll: () => [] });
/** A store whose keys are its own, as those of a browser. */
const storeOf = (keys: readonly string[]) =>
  Object.assign(
    Object.create({
      removeItem(this: Record<string, string>, key: string) {
        delete this[key];
      },
    }) as Record<string, string>,
    Object.fromEntries(keys.map((key) => [key, 'Words'])),
  );
Object.assign(globalThis, {
  location: new URL('http://localhost/'),
  document: page,
  HTMLFormElement: StandingForm,
});
const { draftOf, forgetDraftsOfOthers } = await import('../../../../web/enhance/forgotten-drafts.ts');

const [own, others] = [draftOf('ana', 'new-topic'), draftOf('bea', 'new-topic')];
/** What is left in both stores. */
const left = (): readonly string[] => [sessionStorage, localStorage].flatMap((store) => Object.keys(store));

const submit = (form: StandingForm) =>
  page.dispatchEvent(Object.defineProperty(new Event('submit'), 'target', { value: form }));

beforeEach(() => {
  html.dataset.member = 'ana';
  const keys = [own, others, 'draft new-topic', 'tour'];
  Object.assign(globalThis, { sessionStorage: storeOf(keys), localStorage: storeOf(keys) });
});

it('a page of a member leaves of what was written and not sent what is theirs', () => {
  forgetDraftsOfOthers();
  expect(left()).toEqual([own, 'tour', own, 'tour']);
});

it('a page of nobody leaves none of it', () => {
  delete html.dataset.member;
  forgetDraftsOfOthers();
  expect(left()).toEqual(['tour', 'tour']);
});

it('who signs out leaves none of it, and the page is nobody’s from then on', () => {
  forgetDraftsOfOthers();
  submit(new StandingForm());
  expect(left()).toEqual(['tour', 'tour']);
  expect(html.dataset.member).toBeUndefined();
});

it('what is sent elsewhere takes nothing away', () => {
  forgetDraftsOfOthers();
  submit(new StandingForm('/admin/lettres/welcome'));
  expect(left()).toEqual([own, 'tour', own, 'tour']);
});

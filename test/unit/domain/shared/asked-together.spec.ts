import { expect, it } from '@jest/globals';
import { askedTogether, InvalidValue, InvalidValues, judgedTogether } from '#domain/shared/domain-error';
import { TopicRule } from '#domain/community/topics/topic.errors';

const refused = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const short = () => {
  throw new InvalidValue('title', 'text.too-short');
};
const blocked = () =>
  Promise.reject(
    new InvalidValues([
      { field: 'title', code: 'moderation.title-looks-official' },
      { field: 'body', code: 'moderation.words-blocked' },
    ]),
  );

it('what is judged here and what is asked of others is refused together, in the order of the form', async () => {
  const asked = askedTogether({ title: short, words: blocked, body: () => 'fine' });
  expect(await refused(asked)).toMatchObject({
    fields: [
      { field: 'title', code: 'text.too-short' },
      { field: 'title', code: 'moderation.title-looks-official' },
      { field: 'body', code: 'moderation.words-blocked' },
    ],
  });
  expect(await refused(askedTogether({ title: short }))).toMatchObject({ code: 'text.too-short' });
});

it('answers what was asked, and hides nothing that is no refusal of a value', async () => {
  expect(await askedTogether({ one: () => 1, two: () => Promise.resolve(2) })).toEqual({ one: 1, two: 2 });
  const broken = new TopicRule('community.unknown-tag');
  expect(await refused(askedTogether({ title: short, tags: () => Promise.reject(broken) }))).toBe(broken);
});

it('tells what is known already first, once for each field, and refuses for that alone', async () => {
  const known = [{ field: 'title', code: 'text.too-long' }];
  const fields = [...known, { field: 'body', code: 'moderation.words-blocked' }];
  expect(await refused(askedTogether({ title: short, words: blocked }, known))).toMatchObject({ fields });
  expect(await refused(askedTogether({ body: () => 'fine' }, known))).toMatchObject({ fields: known });
  expect(() => judgedTogether({ title: short }, known)).toThrow(new InvalidValues(known));
});

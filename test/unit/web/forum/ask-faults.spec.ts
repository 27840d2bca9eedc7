import { expect, it } from '@jest/globals';
import { knownId } from '#domain/shared/id';
import { errorText } from '#interfaces/messages/error-text';
import { faultsIn, wordsToMend } from '../../../../web/forum/ask-faults.server.ts';

const categoryId = knownId<'Category'>('0199aaaa-0000-7000-8000-000000000001');
const whole = { title: 'Quelle facture pour une lecture', body: 'On me propose de lire.', categoryId };
const codes = (asked: Parameters<typeof faultsIn>[0]) =>
  faultsIn(asked).map(({ field, code }) => `${field} ${code}`);

it('finds all that is missing at once, and says of the list what is to be chosen', () => {
  expect(codes({ title: ' ', body: '' })).toEqual([
    'title text.missing',
    'categoryId community.category-to-choose',
    'body text.missing',
  ]);
  expect(codes(whole)).toEqual([]);
});

it('tells of a short title together with the rest, with how long it is to be', () => {
  const { title: _title, categoryId: _category, ...rest } = whole;
  const [short, ...others] = faultsIn({ ...rest, title: 'Onze signes' });
  expect(short).toEqual({ field: 'title', code: 'text.too-short', details: { min: 12, length: 11 } });
  expect(others.map(({ field }) => field)).toEqual(['categoryId']);
  expect(codes({ ...whole, title: 'Douze signes' })).toEqual([]);
});

const finding = (name: string, action: string) => ({
  name,
  action,
  family: 'personal-data',
  explanation: 'Un numéro de téléphone.',
  found: '06 12 34 56 78',
});
const visit = (execute: () => Promise<unknown>) =>
  ({ app: { words: { foresee: { execute } } }, actor: null }) as unknown as Parameters<typeof wordsToMend>[1];
const found = visit(async () => [
  finding('body', 'warn'),
  finding('title', 'block'),
  finding('body', 'mask'),
]);

it('tells what the words would be refused for, beside each field, and nothing of what they would not', async () => {
  const details = { explanation: 'Un numéro de téléphone.', found: '06 12 34 56 78' };
  expect(await wordsToMend(whole, found)).toEqual([
    { field: 'body', code: 'moderation.words-warned', details },
    { field: 'title', code: 'moderation.words-blocked', details },
  ]);
});

it('tells of a title that reads as the word of the organisation', async () => {
  const official = visit(async () => [finding('title', 'official')]);
  expect(await wordsToMend(whole, official)).toEqual([
    { field: 'title', code: 'moderation.title-looks-official' },
  ]);
});

it.each(['fr', 'en'] as const)('names the reason and the word, in %s', async (language) => {
  const faults = await wordsToMend(whole, found);
  const said = faults.map(({ code, details }) => errorText(language, code, details));
  expect(said).toEqual([expect.stringContaining('téléphone'), expect.stringContaining('06 12 34 56 78')]);
});

it('gives the reason in English to who reads English, where somebody wrote it', async () => {
  const inBoth = { ...finding('body', 'warn'), explanationEn: 'A telephone number.' };
  const [fault] = await wordsToMend(
    whole,
    visit(async () => [inBoth]),
  );
  const said = (['en', 'fr'] as const).map((language) => errorText(language, fault!.code, fault!.details));
  expect(said).toEqual(['A telephone number.', 'Un numéro de téléphone.']);
});

it('warns nobody who agreed, and hinders nobody where it cannot be told', async () => {
  expect(await wordsToMend({ ...whole, agreed: true }, found)).toEqual([
    expect.objectContaining({ code: 'moderation.words-blocked' }),
  ]);
  expect(
    await wordsToMend(
      whole,
      visit(() => Promise.reject(new Error('too many'))),
    ),
  ).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { processingRegister } from '#interfaces/composition/processing-register';

/** Terms that name no day: what stands under them is taken away by somebody, or stays. */
const WITHOUT_END = ['record', 'office', 'content'];

/** Deleted from all the same, by something else than time. */
const NOT_FOR_AGE: Readonly<Record<string, string>> = {
  'moderation.word_dry_run': 'a try that broke off, when another begins',
  'community.chat_message': 'no longer online once its channel keeps it no longer',
  'community.chat_reaction': 'goes with its message',
  'community.refused_address': 'its owner confirmed it anew',
  'engagement.idea_vote': 'taken back by its voter, or moved with its idea',
  'events.cover': 'a picture that nothing shows',
  'engagement.poll_picture': 'the same',
  'site.announcement': 'whoever wrote it takes it away',
};

/** Tables out of which rows are deleted, and whether the file that does it forgets something. */
const deletions = globSync('src/infrastructure/**/*.ts')
  .filter((path) => !path.includes('/migrations/'))
  .map((path) => readFileSync(path, 'utf8'))
  .flatMap((code) =>
    [...code.matchAll(/delete from (\w+\.\w+)/g)].map(([, table = '']) => ({
      table,
      isForgotten: /\bforget\w*\(/.test(code),
    })),
  );

const terms = new Map(
  processingRegister().activities.flatMap(({ tables }) => tables.map(({ table, kept }) => [table, kept])),
);

it('says "no automatic deletion" of no table out of which something is deleted', () => {
  const untrue = deletions.filter(({ table }) => terms.get(table) === 'record' && !(table in NOT_FOR_AGE));
  expect(untrue).toEqual([]);
});

it('has a term with an end for every table that is forgotten from', () => {
  expect(deletions.filter(({ isForgotten }) => isForgotten).length).toBeGreaterThan(30);
  const endless = deletions.filter(
    ({ table, isForgotten }) =>
      isForgotten && WITHOUT_END.includes(terms.get(table) ?? '') && !(table in NOT_FOR_AGE),
  );
  expect(endless).toEqual([]);
});

import { expect, it } from '@jest/globals';
import { ideaFor, ideaRowsFor } from '#interfaces/http/engagement/idea-for';
import { trialFor, trialRowsFor } from '#interfaces/http/engagement/trial-for';
import { signedIn } from '../../../support/actors.ts';

const ID = '0199ffff-0000-7000-8000-000000000001';
const of = (client: boolean, may: readonly 'trial.manage'[] = []) =>
  ({
    actor: signedIn(ID, { grants: may.map((right) => [right, 'everywhere'] as const) }),
    ...(client && { client: { id: 'c' } }),
  }) as never;
const trial = { id: 't', own: 'tester', tester: { hasSeat: true }, tasks: [{ title: 'Open it' }] };
const idea = { id: 'i', voted: true, votesLeft: 7, votes: 3 };
const page = (thing: object) => ({ execute: () => Promise.resolve(thing) });
const app = { engagement: { trialPage: page(trial), ideaPage: page(idea) } } as never;
const rows = (thing: object) => ({ items: [thing], next: null, previous: null }) as never;

it('a machine is not told of the seat of its holder, nor what they promised to keep to themselves', async () => {
  expect(await trialFor(app, of(false), 't')).toEqual(trial);
  expect(await trialFor(app, of(true), 't')).toEqual({ id: 't', own: null, tester: null, tasks: null });
  const team = await trialFor(app, of(true, ['trial.manage']), 't');
  expect(team).toEqual({ ...trial, own: null, tester: null });
  expect(trialRowsFor(rows(trial), of(false)).items).toEqual([trial]);
  expect(trialRowsFor(rows(trial), of(true)).items).toEqual([{ ...trial, own: null }]);
});

it('a machine is not told which ideas its holder supports', async () => {
  expect(await ideaFor(app, of(false), 'i')).toEqual(idea);
  expect(await ideaFor(app, of(true), 'i')).toEqual({ ...idea, voted: false, votesLeft: null });
  expect(ideaRowsFor(rows(idea), of(false)).items).toEqual([idea]);
  expect(ideaRowsFor(rows(idea), of(true)).items).toEqual([{ ...idea, voted: false }]);
});

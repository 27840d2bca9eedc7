import type { Router } from 'express';
import { WORDS } from '#application/moderation/limits';
import type { WordsTested, WordsTestHit } from '#application/moderation/words/test-words';
import type {
  DryRunView,
  WordRuleLine,
  WordRuleVersionView,
  WordRuleView,
} from '#application/moderation/words/word-rules.query';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { count, id, listOf, maybe, moment, objectOf, oneOf, text } from '../json-schema.ts';
import { NoSuchThing } from '../refusals.ts';
import { wholeList, wholeListSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import {
  ApplyWordRuleRequest,
  definitionOf,
  DraftWordRuleRequest,
  ReviseWordRuleRequest,
  TestWordsRequest,
} from './words.request.ts';

const about = { tag: 'Words' };
const number = { type: 'integer', minimum: 1 };
const key = text({ description: 'Lower-case words joined by hyphens; it never changes.' });
const anything = { type: 'object' };

const line = objectOf<WordRuleLine>({
  key,
  label: text(),
  family: oneOf(...WORDS.families),
  matcher: oneOf(...WORDS.matchers),
  action: oneOf(...WORDS.actions),
  severity: oneOf(...WORDS.severities),
  latest: number,
  inForce: maybe(number),
  hits: { ...count, description: 'In the last thirty days.' },
});
const version = objectOf<WordRuleVersionView>({
  number,
  note: text(),
  writtenAt: moment,
  writtenBy: maybe(id),
  definition: { ...anything, description: 'What the rule said from then on.' },
});
const trial = objectOf<DryRunView>({
  id,
  number,
  askedAt: moment,
  finishedAt: maybe(moment),
  expected: count,
  done: count,
  report: { type: ['object', 'null'], description: 'Once it has ended: hits and probable false alarms.' },
});
const rule = objectOf<WordRuleView>({
  key,
  label: text(),
  inForce: maybe(number),
  version: number,
  hits: count,
  versions: listOf(version),
  dryRuns: listOf(trial),
});
const hit = objectOf<WordsTestHit>({
  start: count,
  end: count,
  ruleKey: text(),
  label: text(),
  action: oneOf(...WORDS.actions),
  disguise: maybe(text()),
  explanation: text(),
});

/** Rules about what members may write. */
export function wordRoutes(router: Router, app: App): void {
  reading(router, app);
  writing(router, app);
  applying(router, app);
}

function reading(router: Router, app: App): void {
  route(
    router,
    'get',
    '/word-rules',
    'words.read',
    EmptyRequest,
    async ({ viewer }) => wholeList(await app.words.rules.execute(viewer.actor)),
    {
      operation: {
        ...about,
        id: 'listWordRules',
        summary: 'Every rule about words, with what it found of late',
        answer: wholeListSchema(line),
      },
    },
  );
  route(
    router,
    'get',
    '/word-rules/:key',
    'words.read',
    EmptyRequest,
    async ({ params, viewer }) => {
      const found = await app.words.rule.execute(viewer.actor, params.key);
      if (!found) throw new NoSuchThing('moderation.word-rule-not-found');
      return found;
    },
    {
      operation: {
        ...about,
        id: 'readWordRule',
        summary: 'One rule: its versions, and what trials of them found',
        answer: rule,
        refusals: [404],
        item: true,
      },
    },
  );
}

function writing(router: Router, app: App): void {
  route(
    router,
    'post',
    '/word-rules',
    'words.manage',
    DraftWordRuleRequest,
    ({ input, viewer }) => {
      const { key, note } = input;
      return app.words.draft.execute({ actor: viewer.actor, key, note, definition: definitionOf(input) });
    },
    {
      operation: {
        ...about,
        id: 'draftWordRule',
        summary: 'A new rule, which applies to nothing yet',
        status: 201,
        answer: objectOf<{ key: string }>({ key }),
      },
    },
  );
  route(
    router,
    'post',
    '/word-rules/:key/versions',
    'words.manage',
    ReviseWordRuleRequest,
    ({ input, params, viewer }) => {
      const { note, version: seen } = input;
      const definition = definitionOf(input);
      return app.words.revise.execute({
        actor: viewer.actor,
        key: params.key,
        definition,
        note,
        version: seen,
      });
    },
    {
      operation: {
        ...about,
        id: 'reviseWordRule',
        summary: 'The next version of a rule; what is in force stays so',
        status: 201,
        answer: objectOf<{ number: number }>({ number }),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/word-tests',
    'words.manage',
    TestWordsRequest,
    ({ input, viewer }) => app.words.test.execute({ ...input, actor: viewer.actor, definition: null }),
    {
      operation: {
        ...about,
        id: 'testWords',
        summary: 'What the rules in force find in a text, which is written nowhere',
        answer: objectOf<WordsTested>({ folded: text(), text: text(), hits: listOf(hit) }),
      },
    },
  );
}

function applying(router: Router, app: App): void {
  route(
    router,
    'post',
    '/word-rules/:key/trials',
    'words.manage',
    ApplyWordRuleRequest,
    ({ input, params, viewer }) =>
      app.words.try.execute({ actor: viewer.actor, key: params.key, number: input.number }),
    {
      operation: {
        ...about,
        id: 'tryWordRule',
        summary: 'Read what was written in the last 90 days as if a version had been in force',
        status: 201,
        answer: objectOf<{ dryRunId: string }>({ dryRunId: id }),
        refusals: [404],
      },
    },
  );
  route(
    router,
    'put',
    '/word-rules/:key/in-force',
    'words.manage',
    ApplyWordRuleRequest,
    ({ input, params, viewer }) =>
      app.words.apply.execute({ actor: viewer.actor, key: params.key, number: input.number }),
    {
      operation: {
        ...about,
        id: 'applyWordRule',
        summary: 'Put a version that was tried in force, the newest or a former one',
        status: 204,
        refusals: [404, 409],
        seenAt: '/word-rules/:key',
      },
    },
  );
  route(
    router,
    'delete',
    '/word-rules/:key/in-force',
    'words.manage',
    EmptyRequest,
    ({ params, viewer }) => app.words.stop.execute({ actor: viewer.actor, key: params.key }),
    {
      operation: {
        ...about,
        id: 'stopWordRule',
        summary: 'Apply a rule no longer; its versions stay',
        status: 204,
        refusals: [404, 409],
        seenAt: '/word-rules/:key',
      },
    },
  );
}
